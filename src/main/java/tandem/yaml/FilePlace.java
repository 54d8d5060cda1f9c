package tandem.yaml;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Where in a file something stands, so that a fault can be found without searching.
 *
 * @param line counted from 1
 * @param what whose text it is, for example {@code statement "agenda-together"}; empty for the file as a whole
 * @param guide the file that explains what such a file must be like
 */
public record FilePlace(String file, int line, String what, String guide) {

    static FilePlace inFile(String file, String guide) {
        return new FilePlace(file, 1, "", guide);
    }

    FilePlace of(Node node) {
        return atLine(node.getStartMark().map(Mark::getLine).orElse(0) + 1);
    }

    FilePlace atLine(int other) {
        return new FilePlace(file, other, what, guide);
    }

    FilePlace called(String other) {
        return new FilePlace(file, line, other, guide);
    }

    /** Whether the file stands in a folder inside the folder of the others. */
    public boolean isInner() {
        return file.contains("/");
    }

    public BrokenFile fault(String fault) {
        String whose = what.isEmpty() ? "" : ", " + what;
        return new BrokenFile(file + ", line " + line + whose + ": " + fault, guide);
    }
}
