package tandem.plan.web;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.area.AreaDate;
import tandem.area.AreaDates;
import tandem.plan.Action;
import tandem.plan.Plans;

/** The actions of a plan that are due, for the area's home page. */
@Component
class PlanDates implements AreaDates {

    private final Plans plans;
    private final PlanWords words;

    PlanDates(Plans plans, PlanWords words) {
        this.plans = plans;
        this.words = words;
    }

    @Override
    public Flux<AreaDate> dates(AreaCode area, LocalDate until) {
        return plans.get(area)
                .flatMapIterable(plan -> plan.actions().stream()
                        .filter(Action::isOpen)
                        .flatMap(action -> date(area, action, until))
                        .toList());
    }

    private Stream<AreaDate> date(AreaCode area, Action action, LocalDate until) {
        return action.due().lastDay().stream()
                .filter(day -> !day.isAfter(until))
                .map(day -> new AreaDate(
                        words.title(action),
                        "/areas/" + area + "/plan/actions/" + action.reference(),
                        words.say("date", words.due(action.due())),
                        day));
    }
}
