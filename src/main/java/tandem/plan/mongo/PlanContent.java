package tandem.plan.mongo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.AreaCode;
import tandem.Side;
import tandem.access.PersonId;
import tandem.plan.Author;
import tandem.plan.Change;
import tandem.plan.Plan;
import tandem.plan.Verdicts;
import tandem.plan.Verdicts.Acceptance;
import tandem.plan.Verdicts.Decline;

/** What a version of a plan says, as stored: people stand in it by their ids only. */
record PlanContent(
        String area,
        int version,
        List<ActionDocument> actions,
        Map<String, SignedDocument> acceptances,
        @Nullable List<DeclineDocument> declines,
        int agreedVersion,
        int nextReference,
        @Nullable ChangeDocument change,
        List<String> forms) {

    static PlanContent of(Plan plan) {
        Map<String, SignedDocument> acceptances = new HashMap<>();
        plan.verdicts()
                .acceptances()
                .forEach((side, yes) ->
                        acceptances.put(side.name(), new SignedDocument(yes.by().value(), yes.at())));
        return new PlanContent(
                plan.area().gss(),
                plan.version(),
                plan.actions().stream().map(ActionDocument::of).toList(),
                acceptances,
                plan.verdicts().declines().stream().map(DeclineDocument::of).toList(),
                plan.agreedVersion(),
                plan.nextReference(),
                plan.change().map(ChangeDocument::of).orElse(null),
                List.copyOf(plan.forms()));
    }

    /** The plan, in which nobody has a name yet. */
    Plan toPlan() {
        Map<Side, Acceptance> yes = new HashMap<>();
        acceptances.forEach(
                (side, given) -> yes.put(Side.valueOf(side), new Acceptance(new PersonId(given.by()), "", given.at())));
        return new Plan(
                new AreaCode(area),
                version,
                actions.stream().map(ActionDocument::toAction).toList(),
                new Verdicts(
                        yes,
                        Stream.ofNullable(declines)
                                .flatMap(List::stream)
                                .map(DeclineDocument::toDecline)
                                .toList()),
                agreedVersion,
                nextReference,
                Optional.ofNullable(change).map(ChangeDocument::toChange),
                Set.copyOf(forms));
    }

    /** Everybody who stands in a plan by their id. */
    static List<PersonId> peopleOf(Plan plan) {
        return Stream.of(
                        plan.change().stream().map(change -> change.by().id()),
                        plan.verdicts().acceptances().values().stream().map(Acceptance::by),
                        plan.verdicts().declines().stream().map(Decline::by),
                        plan.actions().stream().flatMap(ActionDocument::peopleOf))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /** The plan with the names that belong to the ids. */
    static Plan named(Plan plan, Function<PersonId, String> name) {
        return new Plan(
                plan.area(),
                plan.version(),
                plan.actions().stream()
                        .map(action -> ActionDocument.named(action, name))
                        .toList(),
                named(plan.verdicts(), name),
                plan.agreedVersion(),
                plan.nextReference(),
                plan.change().map(change -> ChangeDocument.named(change, name)),
                plan.forms());
    }

    private static Verdicts named(Verdicts verdicts, Function<PersonId, String> name) {
        Map<Side, Acceptance> yes = new HashMap<>();
        verdicts.acceptances()
                .forEach(
                        (side, given) -> yes.put(side, new Acceptance(given.by(), name.apply(given.by()), given.at())));
        return new Verdicts(
                yes,
                verdicts.declines().stream()
                        .map(no -> new Decline(no.side(), no.by(), name.apply(no.by()), no.at(), no.reason()))
                        .toList());
    }

    /** Somebody's yes, as stored. */
    record SignedDocument(String by, Instant at) {}

    /** Somebody's no, as stored. */
    record DeclineDocument(String side, String by, Instant at, String reason) {

        static DeclineDocument of(Decline no) {
            return new DeclineDocument(no.side().name(), no.by().value(), no.at(), no.reason());
        }

        Decline toDecline() {
            return new Decline(Side.valueOf(side), new PersonId(by), "", at, reason);
        }
    }

    /** What made the version, as stored. */
    record ChangeDocument(String kind, String reference, String by, Instant at) {

        static ChangeDocument of(Change change) {
            return new ChangeDocument(
                    change.kind().name(), change.reference(), change.by().id().value(), change.at());
        }

        Change toChange() {
            return new Change(Change.Kind.valueOf(kind), reference, new Author(new PersonId(by), ""), at);
        }

        static Change named(Change change, Function<PersonId, String> name) {
            PersonId id = change.by().id();
            return new Change(change.kind(), change.reference(), new Author(id, name.apply(id)), change.at());
        }
    }
}
