package tandem.results;

import java.util.Optional;
import org.springframework.context.support.MessageSourceAccessor;
import tandem.Side;

/** Says what moved since an earlier round, in steps: the same on pages and in the workbook. */
public record MovedWords(MessageSourceAccessor messages) {

    /** How a side moved, or that it cannot be compared. */
    public String by(Movement.Moved moved, Side side) {
        return moved.halves(side)
                .map(by -> by == 0 ? say("same") : say(by > 0 ? "up" : "down", Place.inWords(Math.abs(by))))
                .orElseGet(() -> say("unknown"));
    }

    /** Whether the gap became wider or narrower; nothing where one round shows none. */
    public Optional<String> gap(Movement.Moved moved) {
        return moved.gapGrowth()
                .map(by -> by == 0
                        ? say("gap-same")
                        : say(by > 0 ? "gap-wider" : "gap-narrower", Place.inWords(Math.abs(by))));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("results.moved." + key, arguments);
    }
}
