package tandem.relationship;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tandem.area.DepartmentId;
import tandem.area.NearNames;
import tandem.area.OrganisationId;
import tandem.relationship.PastedRelationships.ReadAs;

/**
 * The parties of a relationship as they were written, with commas between them, matched to those that are known.
 *
 * @param readAs names that were written differently, and what they were taken for
 */
record PastedParties(List<Party> parties, List<ReadAs> readAs, List<Unknown> unknown) {

    static PastedParties read(String text, List<Party> known) {
        List<String> pieces = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .toList();
        PastedParties read = new PastedParties(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int at = 0;
        while (at < pieces.size()) {
            at += read.take(pieces.subList(at, pieces.size()), known);
        }
        return read;
    }

    /** Takes the longest run of pieces that is a known name, since names have commas too; else one piece. */
    private int take(List<String> pieces, List<Party> known) {
        for (int length = pieces.size(); length > 0; length--) {
            String name = String.join(", ", pieces.subList(0, length));
            Optional<Party> same = known.stream()
                    .filter(party -> NearNames.areSame(party.name(), name))
                    .findFirst();
            if (same.isPresent()) {
                add(same.get());
                return length;
            }
        }
        guess(pieces.get(0), known);
        return 1;
    }

    private void guess(String name, List<Party> known) {
        NearNames.findAlike(name, known, Party::name)
                .ifPresentOrElse(
                        party -> {
                            add(party);
                            readAs.add(new ReadAs(name, party.name()));
                        },
                        () -> unknown.add(new Unknown(
                                name,
                                NearNames.suggest(name, known, Party::name).map(Party::name))));
    }

    private void add(Party party) {
        if (!parties.contains(party)) {
            parties.add(party);
        }
    }

    List<OrganisationId> organisations() {
        return parties.stream()
                .filter(Party.OfOrganisation.class::isInstance)
                .map(party -> ((Party.OfOrganisation) party).id())
                .toList();
    }

    List<DepartmentId> departments() {
        return parties.stream()
                .filter(Party.OfDepartment.class::isInstance)
                .map(party -> ((Party.OfDepartment) party).id())
                .toList();
    }

    /** A name that nobody has, and perhaps one that was meant. */
    record Unknown(String written, Optional<String> suggestion) {}
}
