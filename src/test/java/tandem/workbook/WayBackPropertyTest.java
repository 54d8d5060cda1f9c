package tandem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static tandem.plan.PlanFixture.NOW;
import static tandem.plan.PlanFixture.TOM;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import tandem.AreaCode;
import tandem.UnseenMarks;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Note;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Progress;
import tandem.plan.Action.Status;
import tandem.plan.Amendments;
import tandem.plan.Draft;
import tandem.plan.Plan;
import tandem.plan.PlanFixture;

/**
 * Whatever people write: out and in again changes nothing, and what comes in comes in whole. More tries by
 * {@code -Djqwik.tries.default=10000}.
 */
class WayBackPropertyTest {

    private static final List<String> NOTHING = List.of("Not provided", "No actions yet");

    @Property
    void outAndInAgainChangesNothing(@ForAll("plans") Plan plan) {
        Proposal proposal = Exported.proposed(Exported.plain(plan), plan);

        assertThat(proposal.refused()).isEmpty();
        assertThat(proposal.left()).isEmpty();
        assertThat(proposal.none()).isTrue();
        assertThat(proposal.unchanged()).hasSize(plan.actions().size());
    }

    /** A cell that is taken over says in the plan what it said in the file, but for what no text may hold. */
    @Property
    void whatIsTakenOverSaysWhatTheFileSaid(@ForAll("plans") Plan plan, @ForAll("texts") String text) {
        byte[] back = Exported.changed(Exported.plain(plan), book -> {
            XSSFSheet actions = book.getSheet("Actions");
            actions.getRow(3).getCell(15).setCellValue(SafeText.marked(SafeText.of(text)));
        });
        Proposal proposal = Exported.proposed(back, plan);
        String told = seen(text);
        String before = plan.actions().get(0).measure();

        assertThat(proposal.refused()).isEmpty();
        if (proposal.changed().isEmpty()) {
            assertThat(seen(before)).isIn(told, "", "Not provided", "No actions yet");
        } else {
            Plan after = plan.amend(
                    new Amendments(List.of(proposal.changed().get(0).amended(field -> true)), List.of()),
                    plan.version(),
                    "form",
                    TOM,
                    NOW);
            assertThat(after.actions().get(0).measure()).isIn(told, NOTHING.contains(told) ? "" : told);
            assertThat(after.version()).isEqualTo(plan.version() + 1);
        }
    }

    /** One cell that cannot be read refuses the file; without one, every row comes in, in one version. */
    @Property
    void comesInWholeOrNotAtAll(@ForAll("plans") Plan plan, @ForAll Set<@IntRange(max = 5) Integer> wrong) {
        int rows = plan.actions().size();
        byte[] back = Exported.changed(Exported.plain(plan), book -> {
            XSSFSheet actions = book.getSheet("Actions");
            for (int row = 0; row < rows; row++) {
                actions.getRow(3 + row).getCell(15).setCellValue("Row " + row + " says something new");
                if (wrong.contains(row)) {
                    actions.getRow(3 + row).getCell(11).setCellValue("Nearly there");
                }
            }
        });
        List<String> wrongCells = wrong.stream()
                .filter(row -> row < rows)
                .sorted()
                .map(row -> "L" + (4 + row))
                .toList();

        Proposal proposal = Exported.proposed(back, plan);

        assertThat(proposal.refused()).extracting(Fault::at).containsExactlyElementsOf(wrongCells);
        assertThat(proposal.isRefused()).isEqualTo(!wrongCells.isEmpty());
        if (!proposal.isRefused()) {
            Plan after = plan.amend(
                    new Amendments(
                            proposal.changed().stream()
                                    .map(change -> change.amended(field -> true))
                                    .toList(),
                            List.of()),
                    plan.version(),
                    "form",
                    TOM,
                    NOW);
            assertThat(after.version()).isEqualTo(plan.version() + 1);
            assertThat(after.actions())
                    .extracting(Action::measure)
                    .containsExactlyElementsOf(IntStream.range(0, rows)
                            .mapToObj(row -> "Row " + row + " says something new")
                            .toList());
        }
    }

    @Provide
    Arbitrary<Plan> plans() {
        return actions().list().ofMinSize(1).ofMaxSize(4).map(all -> {
            Plan plan = Plan.empty(new AreaCode("E08000033"));
            for (Written each : all) {
                plan = plan.add(each.draft, List.of(), "form-" + plan.nextReference(), PlanFixture.PRIYA, NOW);
                String reference = "A" + (plan.nextReference() - 1);
                plan = plan.report(reference, Status.NOT_STARTED, each.progress, PlanFixture.PRIYA, NOW);
            }
            return plan;
        });
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "=1+1",
                "@SUM(A1)",
                "+44 1422 000000",
                "-1",
                "'quoted",
                "_x0041_",
                "_x000D_",
                "tab\there",
                "\u202Eright",
                "emoji 👩🏽‍🚒 ok",
                "\"quotes\" & <tags>",
                "]]>",
                "Not provided",
                "No actions yet",
                "It has a date",
                "1 May 2027",
                "46508",
                "two\nlines",
                "a\r\nb",
                "bell\u0007",
                "half \uD83D",
                "x".repeat(31_999),
                "TRUE",
                "\u00A0hard\u00A0",
                "\u00A0",
                "\u2800\u200D",
                "ﷺ".repeat(50));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(40);
        return Arbitraries.oneOf(hostile, any).map(Draft::tidy);
    }

    private static String seen(String text) {
        String seen = UnseenMarks.takenFrom(SafeText.of(text)).strip();
        return UnseenMarks.isBlank(seen) ? "" : seen;
    }

    private Arbitrary<Written> actions() {
        Arbitrary<String> what = texts().filter(text -> !seen(text).isEmpty());
        Arbitrary<ActionLead> lead = Combinators.combine(texts(), texts()).as(ActionLead::new);
        Arbitrary<Optional<LocalDate>> start = days().optional();
        Arbitrary<Draft> drafts = Combinators.combine(what, texts(), lead, lead, texts(), texts(), dues(), texts())
                .as((action, why, council, vcs, partners, resources, due, measure) -> new Draft(
                        action, why, council, vcs, partners, resources, Optional.empty(), due, measure, Priority.HIGH));
        Arbitrary<Progress> progress = Combinators.combine(Arbitraries.of(Status.values()), texts())
                .as((status, note) -> new Progress(
                        status,
                        Optional.of(
                                new Note(LocalDate.of(2026, 3, 2), "Priya Shah", "n" + note, PlanFixture.PRIYA.id()))));
        return Combinators.combine(drafts, start, progress)
                .as((draft, begin, report) -> new Written(starting(draft, begin), report));
    }

    private static Draft starting(Draft draft, Optional<LocalDate> start) {
        boolean fits = draft.due().lastDay().isEmpty()
                || start.filter(day -> day.isAfter(draft.due().lastDay().orElseThrow()))
                        .isEmpty();
        return new Draft(
                draft.what(),
                draft.why(),
                draft.councilLead(),
                draft.vcsLead(),
                draft.partners(),
                draft.resources(),
                fits ? start : Optional.empty(),
                draft.due(),
                draft.measure(),
                draft.priority());
    }

    private Arbitrary<Due> dues() {
        Arbitrary<String> reasons = texts().filter(text -> !UnseenMarks.isBlank(text));
        return Arbitraries.oneOf(
                days().map(Due.OnDay::new),
                days().map(day -> new Due.InMonth(YearMonth.from(day))),
                reasons.map(Due.NotDated::new));
    }

    private Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 40_000)
                .map(days -> LocalDate.of(2010, 1, 1).plusDays(days));
    }

    private record Written(Draft draft, Progress progress) {}
}
