package tandem.round.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.web.Phrases;
import tandem.questionnaire.Instrument;
import tandem.round.AgreedPlace;
import tandem.round.Round;
import tandem.round.Together;
import tandem.round.Topic;

/** Everything to talk about in the room, and what came out of it so far. */
record TogetherPage(String title, String back, boolean now, String when, String progress, List<Group> groups) {

    /** Topics of a kind. */
    record Group(String title, List<Item> items) {}

    /** One topic. The mark stands for what is recorded, where the viewer's side can confirm it; else it is empty. */
    record Item(String name, String href, List<String> recorded, String state, String tag, String mark, String about) {}

    static TogetherPage of(
            Viewer viewer, Round round, Instrument instrument, List<AgreedPlace> places, Phrases phrases) {
        List<Topic> topics = Topic.of(round, instrument);
        long fixed = topics.stream()
                .filter(topic -> isFixed(topic, of(topic, places)))
                .count();
        return new TogetherPage(
                phrases.say("round.together.title"),
                round.id().path(),
                Together.isTime(round),
                phrases.say("round.together.when." + round.terms().mode()),
                phrases.say("round.together.progress", fixed, topics.size()),
                List.of(
                        group(
                                "relationships",
                                topics.stream()
                                        .filter(topic -> !topic.isElement())
                                        .toList(),
                                viewer,
                                round,
                                instrument,
                                places,
                                phrases),
                        group(
                                "elements",
                                topics.stream().filter(Topic::isElement).toList(),
                                viewer,
                                round,
                                instrument,
                                places,
                                phrases)));
    }

    private static Group group(
            String key,
            List<Topic> topics,
            Viewer viewer,
            Round round,
            Instrument instrument,
            List<AgreedPlace> places,
            Phrases phrases) {
        return new Group(
                phrases.say("round.together.group." + key),
                topics.stream()
                        .map(topic -> item(topic, viewer, round, instrument, of(topic, places), phrases))
                        .toList());
    }

    private static Item item(
            Topic topic, Viewer viewer, Round round, Instrument instrument, List<AgreedPlace> places, Phrases phrases) {
        String state = state(topic, viewer.leadingSide(), places);
        return new Item(
                TopicWords.name(topic, phrases),
                round.id().path() + "/together/" + topic.about(),
                places.stream()
                        .map(place -> TopicWords.outcome(place, instrument, phrases))
                        .toList(),
                phrases.say("round.together.state." + state),
                state.equals("fixed") ? "done" : state.equals("waiting") ? "plain" : "todo",
                state.equals("yours") && Together.isTime(round) ? AgreedPlace.mark(places) : "",
                topic.about());
    }

    private static String state(Topic topic, Side side, List<AgreedPlace> places) {
        if (places.isEmpty()) {
            return "open";
        }
        if (isFixed(topic, places)) {
            return "fixed";
        }
        Optional<AgreedPlace> unconfirmed = places.stream()
                .filter(place -> !place.confirmed().containsKey(side))
                .findFirst();
        return unconfirmed.isPresent() ? "yours" : "waiting";
    }

    private static boolean isFixed(Topic topic, List<AgreedPlace> places) {
        return !places.isEmpty()
                && places.stream().allMatch(AgreedPlace::isFixed)
                && topic.places().size() == places.size();
    }

    static List<AgreedPlace> of(Topic topic, List<AgreedPlace> places) {
        return places.stream()
                .filter(place -> place.about().equals(topic.about()))
                .sorted(Comparator.comparingInt(place -> topic.places().indexOf(place.axis())))
                .toList();
    }
}
