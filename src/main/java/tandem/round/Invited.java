package tandem.round;

import tandem.access.Secret;

/** A participation just invited, with the secret for its link: shown once, to the lead who invited. */
public record Invited(Participation participation, Secret invitation) {}
