package tandem.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tandem.area.PastedLines;
import tandem.area.PastedLines.Fault;
import tandem.area.PastedLines.Line;
import tandem.area.Resemblance;

/** People to invite read from a pasted list, {@code name or post; organisation or department} a line. */
public record PastedInvitees(List<Invitee> invitees, List<Fault> faults) {

    public PastedInvitees {
        invitees = List.copyOf(invitees);
        faults = List.copyOf(faults);
    }

    public static PastedInvitees read(String text, List<Affiliation> known) {
        PastedLines lines = PastedLines.of(text);
        List<Invitee> invitees = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Line line : lines.lines()) {
            Optional<Affiliation> affiliation = find(line, known);
            Optional<Fault> fault = fault(line, affiliation, known);
            fault.ifPresent(faults::add);
            if (fault.isEmpty()) {
                affiliation.ifPresent(found -> invitees.add(new Invitee(found.id(), line.field(0))));
            }
        }
        return new PastedInvitees(invitees, faults);
    }

    private static Optional<Affiliation> find(Line line, List<Affiliation> known) {
        return known.stream()
                .filter(each -> each.name().equalsIgnoreCase(line.field(1)))
                .findFirst();
    }

    private static Optional<Fault> fault(Line line, Optional<Affiliation> found, List<Affiliation> known) {
        if (line.fields().size() != 2
                || line.field(0).isEmpty()
                || line.field(1).isEmpty()) {
            return Optional.of(Fault.of(line, "round.invite.line.form"));
        }
        if (line.field(0).length() > Invitee.LONGEST) {
            return Optional.of(Fault.of(line, "round.invite.line.long", Invitee.LONGEST));
        }
        if (found.isPresent()) {
            return Optional.empty();
        }
        List<String> names = known.stream().map(Affiliation::name).toList();
        return Optional.of(
                Resemblance.of(line.field(1), names) instanceof Resemblance.Alike alike
                        ? Fault.of(line, "round.invite.line.alike", line.field(1), alike.other())
                        : Fault.of(line, "round.invite.line.unknown", line.field(1)));
    }
}
