package tandem.access;

/** Letters by email, where this installation sends any. */
public interface Letters {

    /** Whether this installation sends letters. */
    boolean areSent();

    /** Hands a letter on; whoever sends it does not wait for it to arrive. Nothing happens where none are sent. */
    void send(Letter letter);

    /** The full address of a path, under the name of this installation, which no request can change. */
    String address(String path);
}
