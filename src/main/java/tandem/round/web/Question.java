package tandem.round.web;

import java.util.List;
import java.util.Set;
import tandem.site.web.Choice;

/** One fieldset of an answer page. Its item is the answer's item in its part, and the field's name. */
sealed interface Question {

    String item();

    String legend();

    String hint();

    List<Choice> choices();

    /** Whether several may be ticked. */
    boolean isMany();

    /** One of several: a step, a level, "I do not know". */
    record One(String item, String legend, String hint, List<Choice> choices, String value) implements Question {
        @Override
        public boolean isMany() {
            return false;
        }
    }

    /** As many as apply. */
    record Many(String item, String legend, String hint, List<Choice> choices, Set<String> values) implements Question {
        @Override
        public boolean isMany() {
            return true;
        }
    }
}
