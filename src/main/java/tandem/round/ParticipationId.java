package tandem.round;

/**
 * A participation by its round and a name in it: on the VCS side of an anonymous round the organisation's, so that one
 * organisation answers once; otherwise random.
 */
public record ParticipationId(RoundId round, String name) {

    public static ParticipationId of(String text) {
        String[] parts = text.split("/", 3);
        return new ParticipationId(RoundId.of(parts[0] + "/" + parts[1]), parts[2]);
    }

    @Override
    public String toString() {
        return round + "/" + name;
    }
}
