package tandem.comparison.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tandem.AreaCode;
import tandem.access.Secret;
import tandem.area.Organisation;
import tandem.area.web.Typed;
import tandem.comparison.ChallengeProposal;
import tandem.comparison.PeerChallenge;
import tandem.site.web.FormErrors;
import tandem.site.web.TypedDate;

/**
 * What was typed about a new peer challenge.
 *
 * @param key of the form, from which the links are made
 * @param areas the codes that were ticked
 * @param peers a name on each line
 */
record ChallengeForm(String key, String name, List<String> areas, TypedDate until, String peers) {

    ChallengeForm(
            @Nullable String key,
            @Nullable String name,
            @Nullable List<String> areas,
            @Nullable TypedDate until,
            @Nullable String peers) {
        this.key = PeerForm.keyOf(key);
        this.name = Typed.line(name);
        this.areas = Typed.ticked(areas);
        this.until = until == null ? TypedDate.empty() : until;
        this.peers = Typed.lines(peers);
    }

    static ChallengeForm empty() {
        return new ChallengeForm(null, null, null, null, null);
    }

    FormErrors errors(Set<String> known, LocalDate today) {
        List<String> names = names();
        int longest = Organisation.LONGEST_NAME;
        return FormErrors.none()
                .withIf(name.isEmpty(), "name", "comparison.form.name.missing")
                .withIf(name.length() > longest, "name", "area.name.long", longest)
                .withIf(areas.isEmpty() || !known.containsAll(areas), "areas", "comparison.form.areas.missing")
                .withIf(
                        areas.size() > PeerChallenge.MOST_AREAS,
                        "areas",
                        "comparison.form.areas.many",
                        PeerChallenge.MOST_AREAS,
                        areas.size())
                .and(UntilForm.errors(until, today))
                .withIf(names.isEmpty(), "peers", "comparison.form.peers.missing")
                .withIf(
                        names.size() > PeerChallenge.MOST_PEERS,
                        "peers",
                        "comparison.peers.many",
                        PeerChallenge.MOST_PEERS)
                .withIf(names.stream().anyMatch(each -> each.length() > longest), "peers", "area.name.long", longest)
                .withIf(hasNamesakes(names), "peers", "comparison.form.peers.namesakes");
    }

    /** What a form without errors asks for. */
    ChallengeProposal proposal() {
        return new ChallengeProposal(
                name, areas.stream().map(AreaCode::new).toList(), until.date().orElseThrow(), names());
    }

    Secret secret() {
        return key.isEmpty() ? Secret.random() : new Secret(key);
    }

    private List<String> names() {
        return Typed.list(peers);
    }

    private static boolean hasNamesakes(List<String> names) {
        return names.stream()
                        .map(each -> each.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet())
                        .size()
                < names.size();
    }
}
