package tandem.area.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tandem.Days;
import tandem.Side;
import tandem.access.Leadership;
import tandem.access.Person;
import tandem.access.Post;
import tandem.access.Viewer;
import tandem.area.Area;

/** Who leads for either side, since when. An empty address of leaving: this viewer leads neither side. */
record PostsPage(
        String title, String back, List<Card> leads, String leave, String retention, String export, String delete) {

    /** One side's post; {@code since} is empty if there never was a lead. */
    record Card(String side, String title, String name, String post, String since) {}

    static PostsPage of(Area area, Leadership leadership, Viewer viewer, Phrases phrases) {
        String home = "/areas/" + area.code();
        return new PostsPage(
                area.name(),
                home,
                Arrays.stream(Side.values())
                        .map(side -> card(side, leadership.post(side), phrases))
                        .toList(),
                viewer.role().leads() ? home + "/leads/leave" : "",
                home + "/retention",
                viewer.role().leads() ? home + "/export" : "",
                viewer.role().leads() ? home + "/delete" : "");
    }

    private static Card card(Side side, Post post, Phrases phrases) {
        return new Card(
                side.key(),
                phrases.say("area.lead." + side.key()),
                post.lead().map(Person::name).orElse(phrases.say("area.lead.nobody")),
                post.lead()
                        .map(person -> person.post() + ", " + person.organisation())
                        .orElse(""),
                post.since()
                        .filter(since -> since.isAfter(Instant.EPOCH))
                        .map(since -> phrases.say("area.posts.since", Days.of(since)))
                        .orElse(""));
    }
}
