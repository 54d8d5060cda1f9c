package tandem.access;

import java.time.Instant;
import java.util.Optional;
import tandem.AreaCode;
import tandem.Days;
import tandem.Rejected;
import tandem.Side;

/** The two leads of an area: one of each side, and never the same person. One document, so that this always holds. */
public record Leadership(AreaCode area, Post council, Post vcs, long version) {

    public static Leadership of(AreaCode area) {
        return new Leadership(area, Post.NEVER_HELD, Post.NEVER_HELD, 0);
    }

    public Post post(Side side) {
        return side == Side.COUNCIL ? council : vcs;
    }

    public Optional<Person> lead(Side side) {
        return post(side).lead();
    }

    /** Whether what this person once said for a side still counts. An area whose leads were never named has no others. */
    public boolean stillLeads(Side side, PersonId person) {
        return version == 0 || isLedBy(side, person);
    }

    public boolean isLedBy(Side side, PersonId person) {
        return post(side).isHeldBy(person);
    }

    /**
     * The leadership with this person as the lead of a side. Whoever leads it already stays what they are.
     *
     * @throws Rejected if the person leads the other side
     */
    public Leadership appoint(Side side, Person person, Instant now) {
        if (lead(side.other()).filter(person::couldBe).isPresent()) {
            throw new Rejected("access.lead.both-sides", person.name());
        }
        Post post = post(side);
        return with(side, post.isHeldBy(person.id()) ? post.heldBy(person) : post.takenBy(person, now));
    }

    /** The leadership after a side's lead got a new link to a post that was claimed before. */
    Leadership renew(Side side, Instant now) {
        return with(side, post(side).takenAgain(now));
    }

    /**
     * The leadership after a side's lead left; the post is vacant.
     *
     * @throws Rejected if this person does not lead the side
     */
    Leadership leave(Side side, PersonId person, Instant now) {
        if (!isLedBy(side, person)) {
            throw new Rejected("access.lead.only");
        }
        return with(side, post(side).left(now));
    }

    /**
     * Refuses a yes to reveal from somebody who does not hold the post, or holds it for less than seven days in place of
     * somebody else. An area whose leads were never named has nobody to refuse.
     */
    public void requireReveal(Side side, PersonId person, Instant now) {
        if (!stillLeads(side, person)) {
            throw new Rejected("access.lead.only");
        }
        if (now.isBefore(post(side).mayRevealFrom())) {
            throw new Rejected("access.lead.too-new", Days.of(post(side).mayRevealFrom()));
        }
    }

    private Leadership with(Side side, Post post) {
        return side == Side.COUNCIL
                ? new Leadership(area, post, vcs, version)
                : new Leadership(area, council, post, version);
    }
}
