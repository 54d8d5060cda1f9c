package tandem.comparison.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.area.web.Phrases;
import tandem.comparison.SideBySide;
import tandem.questionnaire.Axis;

/** Links from one view of the map to the others, each of which has an address. */
record ViewLinks(Phrases phrases, View now) {

    List<ComparePage.Link> each(List<String> all, String words, Function<String, View> to) {
        return all.stream()
                .map(each -> link(phrases.say(words + each), to.apply(each)))
                .toList();
    }

    /** To all areas, and to each alone; none where there is only one. */
    List<ComparePage.Link> areas(SideBySide areas) {
        if (areas.columns().size() < 2) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(link(phrases.say("comparison.only.all"), now.only(""))),
                        areas.columns().stream()
                                .map(column -> link(
                                        column.area().name(),
                                        now.only(column.area().code().gss()))))
                .toList();
    }

    List<ComparePage.Link> axes(List<Axis> axes) {
        List<ComparePage.Link> links = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            for (int j = i + 1; j < axes.size(); j++) {
                Axis one = axes.get(i);
                Axis other = axes.get(j);
                links.add(link(phrases.say("comparison.view", one.name(), other.name()), now.of(one.id(), other.id())));
            }
        }
        return links;
    }

    private ComparePage.Link link(String label, View to) {
        return new ComparePage.Link(label, to.href(), to.equals(now));
    }
}
