package tandem.results;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.AreaCode;
import tandem.Side;
import tandem.area.DepartmentId;
import tandem.area.Organisation;
import tandem.area.OrganisationId;
import tandem.questionnaire.Instrument;
import tandem.round.Affiliation;
import tandem.round.Mode;
import tandem.round.PinnedRelationship;
import tandem.round.Promise;
import tandem.round.Terms;

/**
 * An area as areas are, by chance: each relationship is known by a few organisations (half of them by two or three, a
 * forum by more) and one or two departments, each with one to four people who are invited.
 */
record SomeArea(
        AreaCode code,
        int threshold,
        Instrument instrument,
        List<Organisation> organisations,
        List<PinnedRelationship> relationships,
        List<Seat> seats) {

    /** One who is invited: an organisation, or a person of a department. */
    record Seat(Affiliation affiliation, int person) implements Comparable<Seat> {

        Side side() {
            return affiliation.side();
        }

        @Override
        public String toString() {
            return affiliation.id() + " " + person;
        }

        @Override
        public int compareTo(Seat other) {
            return toString().compareTo(other.toString());
        }
    }

    static SomeArea of(long seed, AreaCode code, int threshold, int vcs, int relationships) {
        return new Making(new Random(seed), code).make(threshold, vcs, relationships);
    }

    Terms terms() {
        return new Terms(Mode.SEPARATE, Promise.ANONYMOUS, threshold, false);
    }

    private record Making(Random chance, AreaCode code) {

        private static final int DEPARTMENTS = 6;
        private static final int[] KNOWN_BY = {1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 7, 9, 12, 16};

        SomeArea make(int threshold, int vcs, int relationships) {
            List<Organisation> organisations =
                    IntStream.range(0, vcs).mapToObj(this::organisation).toList();
            return new SomeArea(
                    code,
                    threshold,
                    new Instrument(ARound.OURS.questionnaires(), chance.nextBoolean()),
                    organisations,
                    IntStream.rangeClosed(1, relationships)
                            .mapToObj(number -> relationship(number, organisations))
                            .toList(),
                    Stream.concat(
                                    organisations.stream().map(Making::seat),
                                    departments(DEPARTMENTS).stream().flatMap(this::people))
                            .toList());
        }

        private Organisation organisation(int number) {
            Organisation.SizeBand[] sizes = Organisation.SizeBand.values();
            return new Organisation(
                    new OrganisationId(code, "org-" + number),
                    "Organisation " + number,
                    Organisation.Kind.VCS,
                    sizes[chance.nextInt(sizes.length)],
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    chance.nextInt(3) == 0,
                    0);
        }

        private static Seat seat(Organisation organisation) {
            return new Seat(new Affiliation(Side.VCS, organisation.id().toString(), organisation.name()), 0);
        }

        private Stream<Seat> people(DepartmentId department) {
            Affiliation affiliation = new Affiliation(Side.COUNCIL, department.toString(), department.slug());
            return IntStream.rangeClosed(0, chance.nextInt(4)).mapToObj(person -> new Seat(affiliation, person));
        }

        private PinnedRelationship relationship(int number, List<Organisation> organisations) {
            boolean withinVcs = chance.nextInt(8) == 0;
            return new PinnedRelationship(
                    number,
                    "Relationship " + number,
                    List.of("shaping"),
                    some(organisations, KNOWN_BY[chance.nextInt(KNOWN_BY.length)]).stream()
                            .map(Organisation::id)
                            .toList(),
                    withinVcs ? List.of() : some(departments(DEPARTMENTS), 1 + chance.nextInt(2)),
                    List.of("whole-place"),
                    chance.nextBoolean(),
                    chance.nextBoolean());
        }

        private List<DepartmentId> departments(int count) {
            return IntStream.range(0, count)
                    .mapToObj(number -> new DepartmentId(code, "department-" + number))
                    .toList();
        }

        private <T> List<T> some(List<T> all, int count) {
            List<T> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, chance);
            return shuffled.subList(0, Math.min(count, shuffled.size())).stream()
                    .map(all::indexOf)
                    .collect(toCollection(TreeSet::new))
                    .stream()
                    .map(all::get)
                    .toList();
        }
    }
}
