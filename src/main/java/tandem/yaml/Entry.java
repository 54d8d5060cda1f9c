package tandem.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A group of keys in a file that has the shape it must have; its values are read by key. */
public final class Entry {

    private final FilePlace place;
    private final Map<String, NodeTuple> fields;

    private Entry(FilePlace place, Map<String, NodeTuple> fields) {
        this.place = place;
        this.fields = fields;
    }

    /** What a file holds as a whole, before it is known which keys it should have. */
    public static Entry of(YamlFile file) {
        return read(file.here(), file.root());
    }

    /** Any group of keys, before it is known which keys it should have. */
    private static Entry read(FilePlace parent, Node node) {
        FilePlace place = parent.of(node);
        if (!(node instanceof MappingNode mapping)) {
            throw place.fault("a group of keys is needed, but was " + Scalars.seen(node));
        }
        Map<String, NodeTuple> fields = new LinkedHashMap<>();
        for (NodeTuple field : mapping.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                throw place.of(field.getKeyNode()).fault("a key must be a word");
            }
            NodeTuple earlier = fields.putIfAbsent(key.getValue(), field);
            if (earlier != null) {
                throw place.of(key)
                        .fault("\"" + key.getValue() + "\" stands here twice, first in line "
                                + place.of(earlier.getKeyNode()).line());
            }
        }
        return new Entry(place, fields);
    }

    /** The same, with a name in messages: its id where it has one. */
    public Entry shaped(Shape shape) {
        String what = ownId().map(id -> shape.kind() + " \"" + id + "\"").orElse(place.what());
        Entry named = new Entry(place.called(what), fields);
        fields.forEach((key, field) -> {
            if (!shape.allowed().contains(key)) {
                throw named.place
                        .of(field.getKeyNode())
                        .fault("\"" + key + "\" is not a key here, allowed are " + String.join(", ", shape.allowed()));
            }
        });
        for (String key : shape.required()) {
            if (!fields.containsKey(key)) {
                throw named.fault("\"" + key + "\" is missing");
            }
        }
        return named;
    }

    private Optional<String> ownId() {
        return Optional.ofNullable(fields.get("id"))
                .map(NodeTuple::getValueNode)
                .filter(ScalarNode.class::isInstance)
                .map(id -> ((ScalarNode) id).getValue());
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    public String text(String key) {
        return Scalars.text(placeOf(key), key, value(key));
    }

    public PlacedText placed(String key) {
        return new PlacedText(text(key), placeOf(key));
    }

    /** The words of a list of words. */
    public List<PlacedText> words(String key) {
        if (!(value(key) instanceof SequenceNode sequence)) {
            throw placeOf(key).fault("\"" + key + "\" must be a list, but was " + Scalars.seen(value(key)));
        }
        return sequence.getValue().stream()
                .map(node -> new PlacedText(Scalars.text(place.of(node), key, node), place.of(node)))
                .toList();
    }

    /** The id of this entry, which nothing else of its kind in the file may have. */
    public String id(Ids taken, String kind) {
        String id = Scalars.id(placeOf("id"), value("id"));
        taken.take(kind, id, placeOf("id"));
        return id;
    }

    public int whole(String key, int low, int high) {
        return Scalars.whole(placeOf(key), key, value(key), low, high);
    }

    public boolean yesOrNo(String key) {
        return Scalars.yesOrNo(placeOf(key), key, value(key));
    }

    public Entry entry(String key, Shape shape) {
        return group(key).shaped(shape);
    }

    /** A group of keys that is not known yet. */
    public Entry group(String key) {
        return read(placeOf(key).called(inside(key)), value(key));
    }

    public List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    private List<Entry> list(String key, String kind) {
        if (!(value(key) instanceof SequenceNode sequence)) {
            throw placeOf(key).fault("\"" + key + "\" must be a list, but was " + Scalars.seen(value(key)));
        }
        List<Node> items = sequence.getValue();
        return IntStream.range(0, items.size())
                .mapToObj(i -> read(place.called(inside(kind + " " + (i + 1))), items.get(i)))
                .toList();
    }

    public List<Entry> someOf(String key, Shape shape) {
        return some(key, shape.kind()).stream().map(each -> each.shaped(shape)).toList();
    }

    /** The groups in a list, unshaped, each called by its number until its id is known. */
    public List<Entry> some(String key, String kind) {
        List<Entry> some = list(key, kind);
        if (some.isEmpty()) {
            throw fault(key, "\"" + key + "\" has nothing in it, at least 1 is needed");
        }
        return some;
    }

    public List<Entry> exactly(int number, String key, Shape shape) {
        List<Entry> found = list(key, shape.kind());
        if (found.size() != number) {
            throw fault(key, found.size() + " " + key + " were found, exactly " + number + " are needed");
        }
        return found.stream().map(each -> each.shaped(shape)).toList();
    }

    public BrokenFile fault(String fault) {
        return place.fault(fault);
    }

    public BrokenFile fault(String key, String fault) {
        return placeOf(key).fault(fault);
    }

    private String inside(String part) {
        return place.what().isEmpty() ? part : place.what() + ", " + part;
    }

    /** Where a key stands. */
    public FilePlace placeOf(String key) {
        return place.of(field(key).getKeyNode());
    }

    private Node value(String key) {
        return field(key).getValueNode();
    }

    private NodeTuple field(String key) {
        NodeTuple field = fields.get(key);
        if (field == null) {
            throw fault("\"" + key + "\" is missing");
        }
        return field;
    }
}
