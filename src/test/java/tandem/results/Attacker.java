package tandem.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.Side;
import tandem.results.SomeArea.Seat;
import tandem.round.Answer;
import tandem.round.Part;
import tandem.round.PartName;

/**
 * Somebody who wants to know what others answered. They know the rules, who was asked, even who answered about what, and
 * everything that is shown in any role; an insider also knows their own answers. From these alone they imagine other
 * worlds, in which somebody gave another step. If a world shows just the same, nobody can tell it from the real one,
 * however clever: that step is possible.
 */
final class Attacker {

    /** From how many respondents on the promise also holds against one who knows their own answer. */
    private static final int INSIDERS_FROM = 5;

    private final SomeAnswers real;
    private final FrozenResults shown;
    private final Optional<Seat> insider;

    Attacker(SomeAnswers real, Optional<Seat> insider) {
        this.real = real;
        this.shown = real.results();
        this.insider = insider;
    }

    /** A world in which one respondent of every part and side, not the insider, gave this step to everything. */
    SomeAnswers imagine(int step, Random chance) {
        Map<String, Map<Seat, Answer>> imagined = new HashMap<>();
        for (Group group : groups(chance)) {
            if (group.isAttacked()) {
                imagine(group, step, chance, imagined);
            }
        }
        return real.saying((part, seat, item) -> {
            Answer own = real.answer(part, seat, item);
            Map<Seat, Answer> other = imagined.getOrDefault(part + " " + seat.side() + " " + item.id(), Map.of());
            return isInsider(seat) ? own : other.getOrDefault(seat, own);
        });
    }

    /** Whatever is shown by itself: what is taken together, and each part without it. */
    private List<Group> groups(Random chance) {
        List<Group> groups = new ArrayList<>();
        for (Side side : Side.values()) {
            for (BundleResult bundle : shown.bundles()) {
                groups.add(new Group(
                        side,
                        bundle.relationships().stream()
                                .map(each -> PartName.relationship(each.number()))
                                .flatMap(part -> slots(part, side))
                                .toList(),
                        items(bundle),
                        chance));
            }
            for (PartName part : real.parts().keySet()) {
                groups.add(new Group(side, slots(part, side).toList(), items(part), chance));
            }
        }
        return groups;
    }

    private Stream<Slot> slots(PartName part, Side side) {
        return real.of(part, side).keySet().stream().map(seat -> new Slot(part, seat));
    }

    private List<Item> items(BundleResult bundle) {
        PartName any = PartName.relationship(bundle.relationships().get(0).number());
        return real.items(any).stream().filter(Item::isPlaced).toList();
    }

    private List<Item> items(PartName part) {
        boolean together = shown.bundles().stream()
                .flatMap(bundle -> bundle.relationships().stream())
                .anyMatch(each -> PartName.relationship(each.number()).equals(part));
        return real.items(part).stream()
                .filter(item -> !together || !item.isPlaced())
                .toList();
    }

    private boolean isInsider(Seat seat) {
        return insider.filter(seat::equals).isPresent();
    }

    private void imagine(Group group, int step, Random chance, Map<String, Map<Seat, Answer>> into) {
        Map<String, List<Item>> elements = group.items().stream().collect(Collectors.groupingBy(Item::element));
        elements.forEach((element, items) -> {
            List<Map<String, Answer>> said = items.get(0).isPlaced()
                    ? placed(group, element, items, step, chance)
                    : ticked(group, items.get(0), step, chance);
            List<Slot> others = group.others();
            for (int one = 0; one < others.size(); one++) {
                Slot other = others.get(one);
                for (Item item : items) {
                    into.computeIfAbsent(other.part() + " " + group.side() + " " + item.id(), first -> new HashMap<>())
                            .put(other.seat(), said.get(one).get(item.id()));
                }
            }
        });
    }

    /** What each of the others says to an element's statements, or to an axis; the first is the one looked at. */
    private List<Map<String, Answer>> placed(Group group, String element, List<Item> items, int step, Random chance) {
        String looked = items.get(chance.nextInt(items.size())).id();
        List<Map<String, Answer>> said = new ArrayList<>();
        said.add(items.stream()
                .collect(
                        Collectors.toMap(Item::id, item -> Item.placed(item.id().equals(looked) ? step : 0))));
        Figure figure = figure(group, element);
        for (int halves : group.filling(figure, items.size() == 1, step, group.ownHalves(items))) {
            int wanted = figure.status() == Figure.Status.WITHHELD ? chance.nextInt(6) * 2 : halves;
            said.add(statements(items, wanted));
        }
        return said;
    }

    /** Answers to an element's statements whose mean is so many half steps; none gives none. */
    private static Map<String, Answer> statements(List<Item> items, int halves) {
        Map<String, Answer> said = new HashMap<>();
        for (int one = 0; one < items.size(); one++) {
            int step = halves % 2 == 0 ? halves / 2 : one == 0 ? halves / 2 : one == 1 ? halves / 2 + 1 : 0;
            said.put(items.get(one).id(), Item.placed(step));
        }
        return said;
    }

    private Figure figure(Group group, String element) {
        if (group.part().isTheme()) {
            return shown.themes().stream()
                    .flatMap(theme -> theme.elements().stream())
                    .filter(each -> each.element().equals(element))
                    .map(each -> each.places().of(group.side()))
                    .findFirst()
                    .orElseThrow();
        }
        BothSides places = seen(group.part()).axes().get(element.substring(Part.AXIS.length()));
        return Objects.requireNonNull(places, element).of(group.side());
    }

    /** Where what was said about this part's axes is shown: by itself or with others. */
    private Seen seen(PartName part) {
        return shown.bundles().stream()
                .filter(bundle -> bundle.relationships().stream()
                        .anyMatch(each -> PartName.relationship(each.number()).equals(part)))
                .<Seen>map(bundle -> bundle)
                .findFirst()
                .orElseGet(() -> relationship(part));
    }

    private RelationshipResult relationship(PartName part) {
        return Stream.concat(Stream.of(shown.whole()), shown.relationships().stream())
                .filter(each -> each.about().equals(part.text()))
                .findFirst()
                .orElseThrow();
    }

    /** Who is looked at ticks all or nothing and marks one after the other; the others tick just what is shown. */
    private List<Map<String, Answer>> ticked(Group group, Item item, int step, Random chance) {
        List<String> shuffled = new ArrayList<>(item.options());
        Collections.shuffle(shuffled, chance);
        Set<String> looked = Set.copyOf(step % 2 == 0 ? Set.of() : shuffled);
        Set<String> marked = Set.copyOf(shuffled.subList(0, Math.min(looked.size(), item.most())));
        List<Map<String, Answer>> said = new ArrayList<>();
        said.add(Map.of(item.id(), Item.ticked(looked, marked)));
        Answer same = Item.ticked(namedByHalf(group, item), marked(group, item));
        group.others().forEach(other -> said.add(Map.of(item.id(), same)));
        return said;
    }

    private Set<String> namedByHalf(Group group, Item item) {
        List<NamedByBoth> named = group.part().equals(PartName.BARRIERS)
                ? shown.barriers().stream().map(BarrierResult::named).toList()
                : switch (item.id()) {
                    case "types" -> relationship(group.part()).types();
                    case "qualities" -> relationship(group.part()).qualities();
                    case "scales" -> relationship(group.part()).scales();
                    default -> List.of(relationship(group.part()).strategic());
                };
        return byHalf(named.stream(), group.side());
    }

    private Set<String> marked(Group group, Item item) {
        if (group.part().equals(PartName.BARRIERS)) {
            return byHalf(shown.barriers().stream().map(BarrierResult::worst), group.side());
        }
        return item.most() == 0
                ? Set.of()
                : Set.copyOf(relationship(group.part()).mainTypes().getOrDefault(group.side(), List.of()));
    }

    private static Set<String> byHalf(Stream<NamedByBoth> named, Side side) {
        return named.filter(each -> each.of(side) == Named.BY_HALF_OR_MORE)
                .map(NamedByBoth::option)
                .collect(Collectors.toSet());
    }

    /** What somebody said to one part. */
    private record Slot(PartName part, Seat seat) {}

    /** Those of a side whose answers go into the same figures, in any order. */
    private final class Group {

        private final Side side;
        private final List<Slot> slots;
        private final List<Item> items;

        Group(Side side, List<Slot> slots, List<Item> items, Random chance) {
            List<Slot> shuffled = new ArrayList<>(slots);
            Collections.shuffle(shuffled, chance);
            this.side = side;
            this.slots = shuffled;
            this.items = items;
        }

        boolean isAttacked() {
            boolean inside = others().size() < slots.size();
            boolean promised = !inside || slots.size() >= INSIDERS_FROM || slots.size() < shown.threshold();
            return promised && !others().isEmpty();
        }

        PartName part() {
            return slots.get(0).part();
        }

        Side side() {
            return side;
        }

        List<Item> items() {
            return items;
        }

        List<Slot> others() {
            return slots.stream().filter(slot -> !isInsider(slot.seat())).toList();
        }

        /** The insider's own steps in half steps, 0 where they gave none. */
        List<Integer> ownHalves(List<Item> asked) {
            return slots.stream()
                    .filter(slot -> isInsider(slot.seat()))
                    .map(slot -> real.answer(slot.part(), slot.seat(), asked.get(0)))
                    .map(answer -> answer.score().orElse(0) * 2)
                    .toList();
        }

        /** Half steps of the others besides the one looked at, with whom the figure is what is shown. */
        List<Integer> filling(Figure figure, boolean wholeSteps, int step, List<Integer> own) {
            int others = others().size() - 1;
            int halves = figure.place().map(Place::halves).orElse(0);
            if (halves % 2 == 0 || !wholeSteps) {
                return Collections.nCopies(others, halves);
            }
            int silent = Collections.frequency(own, 0);
            int silentToo = silent % 2;
            int lower = (slots.size() - silent - silentToo) / 2
                    - (2 * step < halves ? 1 : 0)
                    - (int) own.stream()
                            .filter(each -> each > 0 && each < halves)
                            .count();
            List<Integer> filling = new ArrayList<>(Collections.nCopies(lower, halves - 1));
            filling.addAll(Collections.nCopies(others - lower - silentToo, halves + 1));
            filling.addAll(Collections.nCopies(silentToo, 0));
            return filling;
        }
    }
}
