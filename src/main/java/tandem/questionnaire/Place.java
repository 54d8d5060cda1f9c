package tandem.questionnaire;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where in a file something stands, so that a fault can be found without searching.
 *
 * @param line counted from 1
 * @param what whose text it is, for example {@code statement "agenda-together"}; empty for the file as a whole
 */
record Place(String file, int line, String what) {

    static Place inFile(String file) {
        return new Place(file, 1, "");
    }

    Place of(Node node) {
        return atLine(node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    Place atLine(int other) {
        return new Place(file, other, what);
    }

    Place called(String other) {
        return new Place(file, line, other);
    }

    BrokenQuestionnaire fault(String fault) {
        String whose = what.isEmpty() ? "" : ", " + what;
        return new BrokenQuestionnaire(file + ", line " + line + whose + ": " + fault);
    }
}
