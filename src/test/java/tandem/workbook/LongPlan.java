package tandem.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tandem.AreaCode;
import tandem.plan.Action;
import tandem.plan.Action.ActionLead;
import tandem.plan.Action.Due;
import tandem.plan.Action.Note;
import tandem.plan.Action.Priority;
import tandem.plan.Action.Status;
import tandem.plan.Plan;
import tandem.plan.PlanFixture;

/** Plans of very many actions, each with sentences of its own. */
final class LongPlan {

    private static final List<String> WORDS = List.of(
            ("meet every month with the council and local groups to share what we know about grants buildings people "
                            + "neighbourhoods and time so that small charities can plan ahead and say early what goes wrong")
                    .split(" "));

    private final Random random = new Random(7);

    private LongPlan() {}

    static Plan of(int actions) {
        LongPlan making = new LongPlan();
        List<Action> all = new ArrayList<>();
        for (int number = 1; number <= actions; number++) {
            all.add(making.action(number));
        }
        Plan none = Plan.empty(new AreaCode("E08000033"));
        return new Plan(none.area(), 7, all, none.verdicts(), 0, actions + 1, Optional.empty(), Set.of());
    }

    private Action action(int number) {
        return new Action(
                "A" + number,
                words(8),
                words(20),
                List.of(),
                new ActionLead(words(2), words(3)),
                new ActionLead(words(2), words(3)),
                words(6),
                words(5),
                Optional.of(day()),
                number % 4 == 0 ? new Due.NotDated(words(6)) : new Due.OnDay(day().plusYears(2)),
                words(8),
                List.of(Status.values()).get(random.nextInt(4)),
                List.of(Priority.values()).get(random.nextInt(3)),
                List.of(new Note(day(), "Priya Shah", words(12), PlanFixture.PRIYA.id())),
                1);
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
