package tandem.access;

import tandem.AreaCode;
import tandem.Side;

/** Somebody took the post of a side's lead, got a new link to it, or left it. */
public record LeadChanged(AreaCode area, Side side) {}
