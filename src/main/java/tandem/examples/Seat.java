package tandem.examples;

import java.util.Optional;
import tandem.access.Viewer;
import tandem.round.Ticket;

/** Where a newcomer sits to look around: as whom, where they begin, and the ticket to answers of their own. */
public record Seat(Viewer viewer, String address, Optional<Ticket> ticket) {}
