package tandem.round.web;

import java.util.ArrayList;
import java.util.List;
import tandem.Side;
import tandem.area.web.Phrases;
import tandem.round.Forecast;
import tandem.round.PinnedRelationship;
import tandem.round.Promise;
import tandem.round.Standing;

/**
 * What one promise could show at most, in words.
 *
 * @param groups which relationships are meant, by what could be shown of them
 */
record ForecastCard(String promise, boolean chosen, List<String> sentences, List<Group> groups) {

    /** Relationships of which the same could be shown. */
    record Group(String title, List<String> names) {}

    static ForecastCard of(Promise promise, Standing standing, Phrases phrases) {
        Forecast forecast = standing.forecast(promise);
        return new ForecastCard(
                phrases.say("round.promise", promise),
                promise == standing.round().terms().promise(),
                sentences(forecast, standing, phrases),
                groups(forecast, phrases));
    }

    private static List<String> sentences(Forecast forecast, Standing standing, Phrases phrases) {
        List<String> all = new ArrayList<>();
        all.add(phrases.say("round.forecast.everything." + everything(forecast.everything())));
        if (standing.instrument().relationships().isPresent()) {
            addRelationships(forecast, phrases, all);
        }
        int within = forecast.withinVcs().size() + forecast.withinVcsNotShown().size();
        if (within > 0) {
            boolean both = standing.round().terms().showVcsRelationshipsToCouncil();
            all.add(phrases.say(
                    "round.forecast.within." + (both ? "both" : "vcs"),
                    forecast.withinVcs().size(),
                    within));
        }
        return all;
    }

    private static void addRelationships(Forecast forecast, Phrases phrases, List<String> all) {
        if (forecast.betweenSides() == 0) {
            all.add(phrases.say("round.forecast.no-relationships"));
            return;
        }
        all.add(phrases.say(
                "round.forecast.relationships",
                forecast.forBothSides().size(),
                forecast.betweenSides(),
                forecast.forOnly(Side.COUNCIL).size(),
                forecast.forOnly(Side.VCS).size()));
        int together = forecast.bundles().stream()
                .mapToInt(bundle -> bundle.relationships().size())
                .sum();
        if (together > 0) {
            all.add(phrases.say("round.forecast.together", together));
        }
        int inTheRoom = forecast.forNeitherSide().size();
        if (inTheRoom > 0) {
            all.add(phrases.say("round.forecast.room", inTheRoom));
        }
    }

    private static String everything(Forecast.Reach reach) {
        if (reach.shows(Side.COUNCIL)) {
            return reach.shows(Side.VCS) ? "both" : "council";
        }
        return reach.shows(Side.VCS) ? "vcs" : "neither";
    }

    private static List<Group> groups(Forecast forecast, Phrases phrases) {
        List<Group> all = new ArrayList<>();
        addGroup("both", forecast.forBothSides(), phrases, all);
        addGroup("council", forecast.forOnly(Side.COUNCIL), phrases, all);
        addGroup("vcs", forecast.forOnly(Side.VCS), phrases, all);
        forecast.bundles().forEach(bundle -> addGroup("together", bundle.relationships(), phrases, all));
        addGroup("neither", forecast.forNeitherSide(), phrases, all);
        addGroup("within", forecast.withinVcs(), phrases, all);
        addGroup("within-not", forecast.withinVcsNotShown(), phrases, all);
        return all;
    }

    private static void addGroup(
            String key, List<PinnedRelationship> relationships, Phrases phrases, List<Group> groups) {
        if (!relationships.isEmpty()) {
            groups.add(new Group(
                    phrases.say("round.forecast.group." + key),
                    relationships.stream()
                            .map(each -> each.number() + ". " + each.name())
                            .toList()));
        }
    }
}
