package tandem.access;

import java.util.Optional;
import tandem.AreaCode;
import tandem.Forbidden;
import tandem.Side;

/**
 * Who is at the keyboard, and in which role.
 *
 * @param id a person's id; for a participant, the id of the participation
 * @param area the area that the role is for; peers and administrators have none
 */
public record Viewer(String id, String name, Role role, Optional<AreaCode> area) {

    private static final Viewer VISITOR = new Viewer("visitor", "", Role.VISITOR, Optional.empty());

    public static Viewer visitor() {
        return VISITOR;
    }

    public boolean isVisitor() {
        return role == Role.VISITOR;
    }

    public Optional<Side> side() {
        return role.side();
    }

    public boolean leads(Side side) {
        return role == Role.leadOf(side);
    }

    /**
     * The side that this viewer leads.
     *
     * @throws Forbidden if the viewer leads neither side
     */
    public Side leadingSide() {
        if (!role.leads()) {
            throw new Forbidden("access.lead.only");
        }
        return role.side().orElseThrow();
    }

    /**
     * Lets the administrator of the installation pass and nobody else.
     *
     * @throws Forbidden if the viewer is no administrator
     */
    public void requireAdministrator() {
        if (role != Role.ADMINISTRATOR) {
            throw new Forbidden("access.administrator.only");
        }
    }

    /** The person's id, for leads, peers and administrators. */
    public PersonId person() {
        return new PersonId(id);
    }
}
