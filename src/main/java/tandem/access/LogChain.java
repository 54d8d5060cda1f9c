package tandem.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An area's whole log, oldest entry first, to see whether an entry was changed, added or taken out since.
 *
 * @param head how far the log goes, as written down apart from the entries
 */
public record LogChain(LogHead head, List<LogEntry> entries) {

    public LogChain {
        entries = entries.stream()
                .sorted(Comparator.comparingLong(LogEntry::number))
                .toList();
    }

    /** What is wrong with it; empty if nothing is, also if an interruption left the head one entry behind. */
    public Optional<LogFault> fault() {
        OptionalLong broken = brokenAt();
        return broken.isPresent()
                ? Optional.of(new LogFault(LogFault.Kind.DOES_NOT_FIT, broken.getAsLong()))
                : faultAtTheEnd();
    }

    /** Whether an interruption left the head one entry behind. */
    public boolean isAhead() {
        return !entries.isEmpty() && head.isFollowedBy(newest());
    }

    private OptionalLong brokenAt() {
        for (int i = 0; i < entries.size(); i++) {
            LogEntry entry = entries.get(i);
            boolean fits = i == 0 ? entry.begins() : entry.follows(entries.get(i - 1));
            if (!fits) {
                return OptionalLong.of(entry.number());
            }
        }
        return OptionalLong.empty();
    }

    private Optional<LogFault> faultAtTheEnd() {
        long last = entries.isEmpty() ? 0 : newest().number();
        if (last < head.number()) {
            return Optional.of(new LogFault(LogFault.Kind.NEWEST_TAKEN_OUT, last + 1));
        }
        boolean ends = last == 0 || LogHead.at(newest()).equals(head) || isAhead();
        return ends ? Optional.empty() : Optional.of(new LogFault(LogFault.Kind.ANOTHER_END, last));
    }

    private LogEntry newest() {
        return entries.get(entries.size() - 1);
    }
}
