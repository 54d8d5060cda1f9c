package tandem.examples;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tandem.Side;
import tandem.access.Secret;
import tandem.questionnaire.Instrument;
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
        Side side = affiliation.side();
        IllustrativeAnswers answers = new IllustrativeAnswers(round.id() + who + affiliation.id());
        List<Part> parts = new ArrayList<>();
        BiFunction<PartName, Map<String, Answer>, Boolean> add = (name, given) ->
                parts.add(new Part(Secret.random().keyFor(name.text()), name, side, given, Optional.empty(), false));
        instrument.relationships().ifPresent(asked -> {
            add.apply(PartName.WHOLE, answers.whole(asked, edition.whole(side)));
            for (PinnedRelationship pinned : round.relationships()) {
                if (pinned.involves(affiliation)) {
                    ExampleArea.ExampleRelationship described =
                            edition.area().relationships().get(pinned.number() - 1);
                    add.apply(
                            PartName.relationship(pinned.number()),
                            answers.relationship(
                                    asked, edition.relationship(described, side), pinned.types(), pinned.scales()));
                }
            }
        });
        instrument
                .themes()
                .forEach(theme -> add.apply(PartName.theme(theme.id()), answers.theme(theme, edition.elements(side))));
        instrument
                .barriers()
                .ifPresent(asked -> add.apply(
                        PartName.BARRIERS,
                        answers.barriers(asked, Cast.get(edition.area().barriers(), side))));
        return parts;
    }
}
