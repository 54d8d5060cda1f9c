package tandem.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Option;
import tandem.questionnaire.Section;
import tandem.questionnaire.Step;
import tandem.round.Answer;
import tandem.round.Part;
import tandem.round.PartName;

/**
 * One thing that a part asks.
 *
 * @param id under which the answer stands in the part
 * @param element the element whose figure it goes into; for others itself
 * @param options what can be ticked; none where a step is asked
 * @param most how many of the ticked may be marked
 */
record Item(String id, String element, List<String> options, int most) {

    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5);

    static List<Item> of(PartName part, Instrument instrument) {
        if (part.isTheme()) {
            return instrument.themes().stream()
                    .filter(theme -> PartName.theme(theme.id()).equals(part))
                    .flatMap(theme -> theme.elements().stream())
                    .flatMap(element -> element.statements().stream()
                            .map(statement -> new Item(statement.id(), element.id(), List.of(), 0)))
                    .toList();
        }
        if (part.equals(PartName.BARRIERS)) {
            Section.Barriers asked = instrument.barriers().orElseThrow();
            return List.of(ticks(Part.BARRIERS, asked.barriers(), asked.worst()));
        }
        Section.Relationships asked = instrument.relationships().orElseThrow();
        Stream<Item> axes =
                asked.axes().stream().map(axis -> new Item(Part.AXIS + axis.id(), Part.AXIS + axis.id(), List.of(), 0));
        Stream<Item> others = part.equals(PartName.WHOLE)
                ? Stream.empty()
                : Stream.of(
                        ticks(Part.TYPES, asked.types(), 1),
                        new Item(Part.STRATEGIC, Part.STRATEGIC, List.of(Part.STRATEGIC), 0),
                        ticks(Part.QUALITIES, asked.qualities(), 0),
                        ticks(Part.SCALES, asked.scales(), 0));
        return Stream.concat(axes, others).toList();
    }

    private static Item ticks(String id, List<Option> options, int most) {
        return new Item(id, id, options.stream().map(Option::id).toList(), most);
    }

    boolean isPlaced() {
        return options.isEmpty();
    }

    Answer byChance(Random chance) {
        if (!isPlaced()) {
            List<String> shuffled = new ArrayList<>(options);
            Collections.shuffle(shuffled, chance);
            Set<String> ticked = Set.copyOf(shuffled.subList(0, chance.nextInt(options.size() + 1)));
            return ticked(ticked, some(ticked, chance.nextInt(most + 1)));
        }
        return chance.nextInt(8) == 0 ? new Answer.DoesNotKnow() : placed(STEPS.get(chance.nextInt(STEPS.size())));
    }

    /** The lowest or the highest of everything. */
    Answer extreme(boolean highest) {
        return isPlaced()
                ? placed(highest ? 5 : 1)
                : highest ? ticked(Set.copyOf(options), some(options, most)) : ticked(Set.of(), Set.of());
    }

    static Answer placed(int step) {
        return step == 0 ? new Answer.DoesNotKnow() : new Answer.Placed(new Step(step));
    }

    static Answer ticked(Set<String> options, Set<String> marked) {
        return new Answer.Ticked(options, marked);
    }

    static Set<String> some(java.util.Collection<String> all, int count) {
        return new HashSet<>(all.stream().sorted().limit(count).toList());
    }
}
