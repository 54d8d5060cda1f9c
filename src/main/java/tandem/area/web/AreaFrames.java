package tandem.area.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tandem.access.Viewer;
import tandem.access.web.Viewers;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.site.Frame;
import tandem.site.Frames;

/** The frame of every page: the viewer's area, the viewer's role in words, and where that role can go. */
@Component
class AreaFrames implements Frames {

    private static final Pattern TOLD =
            Pattern.compile("/areas/[^/]+(/leads|/rounds(/[^/]+(/answer|/own-results)?)?)?");

    private final Areas areas;
    private final Phrases phrases;
    private final Handovers handovers;
    private final boolean examples;

    AreaFrames(Areas areas, Phrases phrases, Handovers handovers, Environment environment) {
        this.areas = areas;
        this.phrases = phrases;
        this.handovers = handovers;
        this.examples = environment.acceptsProfiles(Profiles.of("examples"));
    }

    @Override
    public Mono<Frame> of(ServerWebExchange exchange) {
        Viewer viewer = Viewers.of(exchange);
        String path = exchange.getRequest().getPath().value();
        return Mono.justOrEmpty(viewer.area())
                .flatMap(areas::find)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWith(notices(viewer, path), (area, notices) -> frame(viewer, area, path, notices));
    }

    /** Where people begin, and where rounds are: nowhere else would the same words stand in the way. */
    private Mono<List<String>> notices(Viewer viewer, String path) {
        return Mono.justOrEmpty(viewer.area())
                .filter(area -> TOLD.matcher(path).matches())
                .flatMapMany(handovers::of)
                .collectList();
    }

    private Frame frame(Viewer viewer, Optional<Area> area, String path, List<String> notices) {
        String home = area.map(place -> "/areas/" + place.code()).orElse("");
        return new Frame(
                area.map(Area::name),
                home,
                viewer.name(),
                viewer.isVisitor()
                        ? ""
                        : phrases.say("access.role." + viewer.role().key()),
                links(viewer, home).map(link -> shown(link, path)).toList(),
                notices,
                area.filter(Area::illustrative).isPresent(),
                examples,
                !viewer.isVisitor());
    }

    private static Stream<Entry> links(Viewer viewer, String home) {
        List<Entry> ofArea = home.isEmpty()
                ? List.of()
                : List.of(
                        new Entry("area.nav.home", home, true),
                        new Entry("area.nav.relationships", home + "/relationships", false),
                        new Entry("area.nav.rounds", home + "/rounds", false),
                        new Entry("area.nav.plan", home + "/plan", false));
        return switch (viewer.role()) {
            case COUNCIL_LEAD, VCS_LEAD -> ofArea.stream();
            case COUNCIL_PARTICIPANT, VCS_PARTICIPANT ->
                ofArea.stream().filter(entry -> !entry.key().equals("area.nav.relationships"));
            case PEER -> Stream.of(new Entry("area.nav.compare", "/compare", false));
            case ADMINISTRATOR -> Stream.of(new Entry("area.nav.admin", "/admin", false));
            case VISITOR -> Stream.empty();
        };
    }

    private Frame.Link shown(Entry entry, String path) {
        boolean current = path.equals(entry.href()) || (!entry.exactly() && path.startsWith(entry.href() + "/"));
        return new Frame.Link(phrases.say(entry.key()), entry.href(), current);
    }

    /** A place to go; {@code exactly} if pages beneath it belong to other entries. */
    private record Entry(String key, String href, boolean exactly) {}
}
