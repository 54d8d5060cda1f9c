package tandem.round.web;

import java.util.List;
import tandem.round.AnswerSheet;
import tandem.round.PartName;

/** The order of the pages a participant goes through, and where each stands. */
record Journey(AnswerSheet sheet) {

    String base() {
        return sheet.round().id().path() + "/answer";
    }

    String address(PartName name) {
        return base() + "/" + name;
    }

    /** Where to go after this part: choosing relationships follows the whole; checking follows the last part. */
    String after(PartName name) {
        if (name.equals(PartName.WHOLE) && !sheet.offered().isEmpty()) {
            return base() + "/relationships";
        }
        return following(name);
    }

    /** Where to go after choosing which relationships one knows. */
    String afterChoosing() {
        return sheet.journey().contains(PartName.WHOLE) ? following(PartName.WHOLE) : first();
    }

    /** The page before this part. */
    String before(PartName name) {
        List<PartName> names = sheet.journey();
        int at = names.indexOf(name);
        if (at <= 0) {
            return base();
        }
        PartName previous = names.get(at - 1);
        return previous.equals(PartName.WHOLE) && !sheet.offered().isEmpty()
                ? base() + "/relationships"
                : address(previous);
    }

    /** The first page that still waits for an answer; the check page when none does. */
    String next() {
        boolean begun = sheet.isAnswered(PartName.WHOLE);
        if (begun && !sheet.offered().isEmpty() && sheet.known().isEmpty() && !hasAnsweredBeyondWhole()) {
            return base() + "/relationships";
        }
        return sheet.journey().stream()
                .filter(name -> !sheet.isAnswered(name))
                .findFirst()
                .map(this::address)
                .orElse(base() + "/check");
    }

    int step(PartName name) {
        return sheet.journey().indexOf(name) + 1;
    }

    int steps() {
        return sheet.journey().size();
    }

    private boolean hasAnsweredBeyondWhole() {
        return sheet.journey().stream()
                .filter(name -> !name.equals(PartName.WHOLE))
                .anyMatch(sheet::isAnswered);
    }

    private String first() {
        return sheet.journey().stream().findFirst().map(this::address).orElse(base() + "/check");
    }

    private String following(PartName name) {
        List<PartName> names = sheet.journey();
        int at = names.indexOf(name);
        return at + 1 < names.size() ? address(names.get(at + 1)) : base() + "/check";
    }
}
