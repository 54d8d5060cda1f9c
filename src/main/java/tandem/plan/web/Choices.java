package tandem.plan.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tandem.Rejected;
import tandem.area.web.Typed;
import tandem.plan.Action;
import tandem.plan.Draft;
import tandem.plan.Field;
import tandem.site.web.FormErrors;

/**
 * Two people's words on one action, and for each field in which they differ what was chosen: {@code mine},
 * {@code theirs} or, for a text, {@code own}.
 *
 * @param typed what was sent under a name: {@code choice.WHAT}, {@code own.WHAT}
 */
record Choices(Draft mine, Action theirs, Function<String, @Nullable String> typed) {

    private static final Set<Field> TEXTS =
            Set.of(Field.WHAT, Field.WHY, Field.PARTNERS, Field.RESOURCES, Field.MEASURE);

    /** With a proposal where only one of the two changed a field; where both did, nothing is chosen yet. */
    static Choices proposed(Draft mine, Action theirs, Optional<Action> before) {
        return new Choices(
                mine,
                theirs,
                name -> before.flatMap(action -> proposal(name, mine, theirs, action))
                        .orElse(null));
    }

    private static Optional<String> proposal(String name, Draft mine, Action theirs, Action before) {
        if (!name.startsWith("choice.")) {
            return Optional.empty();
        }
        Field field = Field.valueOf(name.substring("choice.".length()));
        if (!Field.thatDiffer(before, theirs).contains(field)) {
            return Optional.of("mine");
        }
        return Field.thatDiffer(before, before.with(mine)).contains(field) ? Optional.empty() : Optional.of("theirs");
    }

    List<Field> fields() {
        return Field.thatDiffer(theirs, ours());
    }

    /** The action in my words. */
    Action ours() {
        return theirs.with(mine);
    }

    boolean isText(Field field) {
        return TEXTS.contains(field);
    }

    String chosen(Field field) {
        return Typed.line(typed.apply("choice." + field));
    }

    /** My own third text; as long as there is none, mine to go on from. */
    String own(Field field, String otherwise) {
        String text = typed.apply("own." + field);
        return text == null ? otherwise : Typed.lines(text);
    }

    FormErrors errors() {
        FormErrors errors = FormErrors.none();
        for (Field field : fields()) {
            errors = errors.withIf(!isChosen(field), "choice-" + field, "plan.conflict.choose")
                    .withIf(
                            field == Field.WHAT
                                    && isOwn(field)
                                    && own(field, "").isEmpty(),
                            "choice-" + field,
                            "plan.action.what-missing")
                    .withIf(
                            isOwn(field) && own(field, "").length() > Draft.LONGEST,
                            "choice-" + field,
                            "plan.action.too-long",
                            Draft.LONGEST);
        }
        return errors.any() ? errors : fitting();
    }

    /** What is wrong with the chosen words only when they stand together: a start after the day it is due. */
    private FormErrors fitting() {
        try {
            draft();
            return FormErrors.none();
        } catch (Rejected why) {
            Field field = fields().contains(Field.DUE) ? Field.DUE : Field.START;
            return FormErrors.none()
                    .with("choice-" + field, why.key(), why.arguments().toArray());
        }
    }

    /** The words put together as they were chosen; where both say the same, they are the same. */
    Draft draft() {
        Draft others = Draft.of(theirs);
        Draft own = own();
        return Draft.chosen(field -> isOwn(field) ? own : chosen(field).equals("mine") ? mine : others);
    }

    private Draft own() {
        return new Draft(
                ownText(Field.WHAT, mine.what()),
                ownText(Field.WHY, mine.why()),
                mine.councilLead(),
                mine.vcsLead(),
                ownText(Field.PARTNERS, mine.partners()),
                ownText(Field.RESOURCES, mine.resources()),
                mine.start(),
                mine.due(),
                ownText(Field.MEASURE, mine.measure()),
                mine.priority());
    }

    private String ownText(Field field, String mineText) {
        return isOwn(field) ? own(field, "") : mineText;
    }

    private boolean isOwn(Field field) {
        return isText(field) && chosen(field).equals("own");
    }

    private boolean isChosen(Field field) {
        return isOwn(field) || chosen(field).equals("mine") || chosen(field).equals("theirs");
    }
}
