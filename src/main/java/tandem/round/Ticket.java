package tandem.round;

import java.util.Optional;
import tandem.AreaCode;
import tandem.access.Secret;

/** What a return link holds: which participation it is for, and the secret from which the keys of its parts are made. */
public record Ticket(ParticipationId participation, Secret secret) {

    private static final String BETWEEN = "~";

    /** Reads a ticket from a link or a cookie; empty if it cannot be one. */
    public static Optional<Ticket> read(String text) {
        String[] pieces = text.split(BETWEEN, 4);
        if (pieces.length != 4 || !AreaCode.isValid(pieces[0]) || !Secret.isValid(pieces[3])) {
            return Optional.empty();
        }
        try {
            RoundId round = new RoundId(new AreaCode(pieces[0]), pieces[1]);
            return Optional.of(new Ticket(new ParticipationId(round, pieces[2]), new Secret(pieces[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** How it stands in a link or a cookie. */
    public String text() {
        RoundId round = participation.round();
        return String.join(BETWEEN, round.area().gss(), round.name(), participation.name(), secret.text());
    }

    /** The key under which this participant's part of this name is stored; nothing joins it to another. */
    public String keyOf(PartName name) {
        return secret.keyFor("part " + participation.round() + " " + name);
    }
}
