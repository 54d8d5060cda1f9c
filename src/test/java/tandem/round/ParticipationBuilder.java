package tandem.round;

import tandem.Side;
import tandem.access.Secret;

/**
 * Tells that somebody was invited: {@code anInvitation(aRound().open()).ofOrganisation("food-hub").submitted()}. A VCS
 * organisation has one participation, as in anonymous rounds.
 */
public final class ParticipationBuilder {

    private final Round round;
    private Side side = Side.VCS;
    private String slug = "food-hub";
    private String number = "";
    private Secret invitation = Secret.random();
    private Secret returnLink = Secret.random();

    private ParticipationBuilder(Round round) {
        this.round = round;
    }

    public static ParticipationBuilder anInvitation(Round round) {
        return new ParticipationBuilder(round);
    }

    public ParticipationBuilder ofOrganisation(String organisation) {
        side = Side.VCS;
        slug = organisation;
        return this;
    }

    /** One person of a department; further people have another number. */
    public ParticipationBuilder ofDepartment(String department, int person) {
        side = Side.COUNCIL;
        slug = department;
        number = "-" + person;
        return this;
    }

    public ParticipationBuilder withInvitation(Secret secret) {
        invitation = secret;
        return this;
    }

    public ParticipationBuilder withReturnLink(Secret secret) {
        returnLink = secret;
        return this;
    }

    public Participation invited() {
        String id = round.id().area() + "/" + slug;
        return Participation.invited(
                new ParticipationId(round.id(), side.key() + "-" + slug + number),
                new Affiliation(side, id, slug),
                "Somebody of " + slug + number,
                invitation);
    }

    public Participation claimed() {
        return invited().claim(returnLink, RoundBuilder.NOON);
    }

    public Participation submitting() {
        return claimed().beginSubmitting();
    }

    public Participation submitted() {
        return submitting().submitted();
    }
}
