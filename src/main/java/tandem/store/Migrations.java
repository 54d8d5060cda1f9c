package tandem.store;

import java.util.List;
import java.util.stream.IntStream;

/** All steps from the first stored form to today's, in order. A change of what is stored adds one at the end. */
record Migrations(List<Migration> steps) {

    static final int FIRST_FORM = 1;

    /** From the first form to today's. */
    static final Migrations ALL = new Migrations(List.of(RemindersByPerson.STEP, InvitationsByHash.STEP));

    Migrations {
        steps = List.copyOf(steps);
        List<Integer> forms = steps.stream().map(Migration::to).toList();
        List<Integer> expected = IntStream.rangeClosed(FIRST_FORM + 1, FIRST_FORM + forms.size())
                .boxed()
                .toList();
        if (!forms.equals(expected)) {
            throw new IllegalArgumentException("Migrations lead to the forms " + expected + ", but these to " + forms);
        }
    }

    /** The form that this Tandem reads and writes. */
    int current() {
        return FIRST_FORM + steps.size();
    }

    /** The steps that data in this form still has to take. */
    List<Migration> from(int form) {
        return steps.subList(form - FIRST_FORM, steps.size());
    }
}
