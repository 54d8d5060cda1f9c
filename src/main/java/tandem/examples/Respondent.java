package tandem.examples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.access.Secret;
import tandem.questionnaire.Instrument;
import tandem.questionnaire.Section;
import tandem.round.Affiliation;
import tandem.round.Answer;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.ParticipationId;
import tandem.round.PinnedRelationship;
import tandem.round.Round;

/** Somebody invited to an example round, with the answers made up for them. */
record Respondent(ParticipationId id, Affiliation affiliation, String who, boolean answers) {

    /** Everybody who is invited to a round of an example area. */
    static List<Respondent> of(Cast cast, Round round, boolean open) {
        List<Respondent> all = new ArrayList<>();
        cast.area().organisations().forEach((key, organisation) -> {
            if (organisation.kindOrVcs() == tandem.area.Organisation.Kind.VCS) {
                ParticipationId id = new ParticipationId(round.id(), "vcs-" + key);
                all.add(new Respondent(id, cast.organisation(key), "Director", !organisation.silent() && !open));
            }
        });
        cast.area()
                .departments()
                .forEach((key, department) -> department.people().forEach(post -> {
                    ParticipationId id = new ParticipationId(round.id(), "council-" + all.size());
                    all.add(new Respondent(id, cast.department(key), post, !open));
                }));
        return all;
    }

    Participation participation(Instant at) {
        Participation invited = Participation.invited(id, affiliation, who, Secret.random());
        return answers ? invited.claim(Secret.random(), at).beginSubmitting().submitted() : invited;
    }

    /** The parts of this respondent, each under a key of its own. */
    List<Part> parts(Round round, Edition edition, Instrument instrument) {
        IllustrativeAnswers made = new IllustrativeAnswers(round.id() + who + affiliation.id());
        List<Part> parts = new ArrayList<>();
        instrument.relationships().ifPresent(asked -> {
            parts.add(part(PartName.WHOLE, made.whole(asked, edition.whole(affiliation.side()))));
            round.relationships().stream()
                    .filter(pinned -> pinned.involves(affiliation))
                    .forEach(pinned -> parts.add(relationship(pinned, edition, asked, made)));
        });
        instrument
                .themes()
                .forEach(theme -> parts.add(
                        part(PartName.theme(theme.id()), made.theme(theme, edition.elements(affiliation.side())))));
        instrument
                .barriers()
                .ifPresent(asked -> parts.add(part(
                        PartName.BARRIERS,
                        made.barriers(asked, Cast.get(edition.area().barriers(), affiliation.side())))));
        return parts;
    }

    private Part relationship(
            PinnedRelationship pinned, Edition edition, Section.Relationships asked, IllustrativeAnswers made) {
        ExampleArea.ExampleRelationship described =
                edition.area().relationships().get(pinned.number() - 1);
        List<Integer> middles = edition.relationship(described, affiliation.side());
        return part(
                PartName.relationship(pinned.number()),
                made.relationship(asked, middles, pinned.types(), pinned.scales()));
    }

    private Part part(PartName name, Map<String, Answer> answers) {
        return new Part(key(name), name, affiliation.side(), answers, Optional.empty(), false);
    }

    /** The same at every attempt, so that planting what was left half done counts nobody twice. */
    private String key(PartName name) {
        String seed = id + " " + name;
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
