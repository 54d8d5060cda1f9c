package tandem.access;

import java.util.Optional;
import tandem.AreaCode;

/** The people who come back in tests. */
public final class Cast {

    public static final AreaCode CALDERDALE = new AreaCode("E08000033");
    public static final AreaCode DERBY = new AreaCode("E06000015");

    private Cast() {}

    public static Person carol() {
        return new Person(
                new PersonId("p-carol"),
                "Carol Council",
                "Head of Communities",
                "Calderdale Council",
                Optional.of("carol@calderdale.example"));
    }

    public static Person vikram() {
        return new Person(
                new PersonId("p-vikram"), "Vikram Voluntary", "Chief officer", "VSI Alliance", Optional.empty());
    }

    /** Who leads the council's side of Calderdale. */
    public static Viewer councilLead() {
        return new Viewer("p-carol", "Carol Council", Role.COUNCIL_LEAD, Optional.of(CALDERDALE));
    }

    /** Who leads the VCS side of Calderdale. */
    public static Viewer vcsLead() {
        return new Viewer("p-vikram", "Vikram Voluntary", Role.VCS_LEAD, Optional.of(CALDERDALE));
    }

    /** An administrator who has settled in: the first start ends sessions of the one who still has to be set up. */
    public static Viewer administrator() {
        return new Viewer("p-ada", "Ada Administrator", Role.ADMINISTRATOR, Optional.empty());
    }
}
