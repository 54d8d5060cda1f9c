package tandem.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import tandem.Side;

/** In which capacity somebody works. One person may hold several roles and works in one at a time. */
public enum Role {
    /** Nobody in particular: no assignment, no access. */
    VISITOR,
    /** Runs the exercise for the council; invites the council's people only. */
    COUNCIL_LEAD,
    /** Runs the exercise for the VCS; invites VCS people only. */
    VCS_LEAD,
    /** Answers for the council. */
    COUNCIL_PARTICIPANT,
    /** Answers for a VCS organisation. */
    VCS_PARTICIPANT,
    /** A peer challenger: sees the areas that consented, until a date, and changes nothing. */
    PEER,
    /** Looks after the installation: areas and leads, never answers. */
    ADMINISTRATOR;

    public Optional<Side> side() {
        return switch (this) {
            case COUNCIL_LEAD, COUNCIL_PARTICIPANT -> Optional.of(Side.COUNCIL);
            case VCS_LEAD, VCS_PARTICIPANT -> Optional.of(Side.VCS);
            case VISITOR, PEER, ADMINISTRATOR -> Optional.empty();
        };
    }

    public boolean leads() {
        return this == COUNCIL_LEAD || this == VCS_LEAD;
    }

    public boolean participates() {
        return this == COUNCIL_PARTICIPANT || this == VCS_PARTICIPANT;
    }

    public static Role leadOf(Side side) {
        return side == Side.COUNCIL ? COUNCIL_LEAD : VCS_LEAD;
    }

    public static Role participantOf(Side side) {
        return side == Side.COUNCIL ? COUNCIL_PARTICIPANT : VCS_PARTICIPANT;
    }

    /** The role with this {@link #key}. */
    public static Role ofKey(String key) {
        return Arrays.stream(values())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role " + key));
    }

    /** The word for this role in addresses and message keys: {@code council-lead}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
