package tandem.yaml;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Single values of a file: text, whole numbers, true or false, ids. */
final class Scalars {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

    private Scalars() {}

    static String text(FilePlace place, String key, Node node) {
        if (isEmpty(node)) {
            throw place.fault("\"" + key + "\" is blank, text is needed");
        }
        if (!(node instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            throw place.fault("\"" + key + "\" must be text (put a number into quotes), but was " + seen(node));
        }
        return scalar.getValue().strip();
    }

    static int whole(FilePlace place, String key, Node node, int low, int high) {
        if (node instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.INT)
                && WHOLE.matcher(scalar.getValue()).matches()) {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= low && value <= high) {
                return value;
            }
        }
        throw place.fault(
                "\"" + key + "\" must be a whole number from " + low + " to " + high + ", but was " + seen(node));
    }

    static boolean yesOrNo(FilePlace place, String key, Node node) {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL)) {
            return scalar.getValue().equalsIgnoreCase("true");
        }
        throw place.fault("\"" + key + "\" must be true or false, but was " + seen(node));
    }

    static String id(FilePlace place, Node node) {
        String id = text(place, "id", node);
        if (!ID.matcher(id).matches()) {
            throw place.fault("an id must be lower-case letters, digits and hyphens, begin with a letter"
                    + " and have at most 60 characters, but was \"" + id + "\"");
        }
        return id;
    }

    /** What stands there, in the words of somebody who edits the file. */
    static String seen(Node node) {
        if (node instanceof ScalarNode scalar) {
            return isEmpty(node) ? "blank" : "\"" + scalar.getValue() + "\"";
        }
        return node instanceof SequenceNode ? "a list" : "a group of keys";
    }

    private static boolean isEmpty(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank());
    }
}
