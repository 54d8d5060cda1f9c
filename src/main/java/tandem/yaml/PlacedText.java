package tandem.yaml;

/** A text of a file, and where it stands. */
public record PlacedText(String text, FilePlace place) {

    public BrokenFile fault(String fault) {
        return place.fault(fault);
    }
}
