package tandem.access;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** An area's whole log, oldest entry first, to see whether an entry was changed, added or taken out since. */
public record LogChain(List<LogEntry> entries) {

    public LogChain {
        entries = entries.stream()
                .sorted(Comparator.comparingLong(LogEntry::number))
                .toList();
    }

    /** The number of the first entry that does not fit the one before it; empty if all fit. */
    public OptionalLong brokenAt() {
        for (int i = 0; i < entries.size(); i++) {
            LogEntry entry = entries.get(i);
            boolean fits = i == 0 ? entry.begins() : entry.follows(entries.get(i - 1));
            if (!fits) {
                return OptionalLong.of(entry.number());
            }
        }
        return OptionalLong.empty();
    }
}
