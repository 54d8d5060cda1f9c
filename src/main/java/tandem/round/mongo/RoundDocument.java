package tandem.round.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.Side;
import tandem.access.PersonId;
import tandem.questionnaire.QuestionnaireId;
import tandem.round.Closings;
import tandem.round.Mode;
import tandem.round.Promise;
import tandem.round.Proposal;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Terms;
import tandem.round.Yes;
import tandem.round.Yeses;

/** A round as stored; its id is the area's code and the round's name. */
@Document("rounds")
record RoundDocument(
        @Id String id,
        String area,
        String title,
        String state,
        TermsDocument terms,
        List<String> questionnaires,
        boolean shortForm,
        List<RelationshipDocument> relationships,
        String opensOn,
        String closesOn,
        Map<String, YesDocument> openingYes,
        Map<String, YesDocument> revealYes,
        @Nullable List<Instant> closings,
        @Nullable List<String> seenAlone,
        int reopened,
        boolean illustrative,
        long version) {

    static RoundDocument of(Round round, long version) {
        return new RoundDocument(
                round.id().toString(),
                round.id().area().gss(),
                round.title(),
                round.state().name(),
                TermsDocument.of(round.terms()),
                round.questionnaires().stream().map(QuestionnaireId::toString).toList(),
                round.shortForm(),
                round.relationships().stream().map(RelationshipDocument::of).toList(),
                round.opensOn().toString(),
                round.closesOn().toString(),
                YesDocument.of(round.openingYes().given()),
                YesDocument.of(round.revealYes().given()),
                round.closings().at(),
                round.closings().seenAlone().stream().map(Side::key).sorted().toList(),
                round.closings().reopened(),
                round.illustrative(),
                version);
    }

    Round toRound() {
        return new Round(
                RoundId.of(id),
                new Proposal(
                        title,
                        terms.toTerms(),
                        questionnaires.stream().map(QuestionnaireId::of).toList(),
                        shortForm,
                        LocalDate.parse(opensOn),
                        LocalDate.parse(closesOn)),
                Round.State.valueOf(state),
                relationships.stream().map(RelationshipDocument::toRelationship).toList(),
                new Yeses(YesDocument.toYes(openingYes)),
                new Yeses(YesDocument.toYes(revealYes)),
                new Closings(
                        closings == null ? List.of() : closings,
                        sides(seenAlone == null ? List.of() : seenAlone),
                        reopened),
                illustrative,
                version);
    }

    private static Set<Side> sides(List<String> keys) {
        return Arrays.stream(Side.values())
                .filter(side -> keys.contains(side.key()))
                .collect(Collectors.toSet());
    }

    /** The threshold is read as whatever stands there: what is no threshold must not switch suppression off. */
    record TermsDocument(
            String mode, String promise, @Nullable Object threshold, boolean vcsRelationshipsToCouncil) {

        static TermsDocument of(Terms terms) {
            return new TermsDocument(
                    terms.mode().name(),
                    terms.promise().name(),
                    terms.threshold(),
                    terms.showVcsRelationshipsToCouncil());
        }

        Terms toTerms() {
            return new Terms(
                    Mode.valueOf(mode),
                    Promise.valueOf(promise),
                    Terms.thresholdIn(threshold),
                    vcsRelationshipsToCouncil);
        }
    }

    /** A side's yes as stored, under the side's key. */
    record YesDocument(String by, Instant at) {

        static Map<String, YesDocument> of(Map<Side, Yes> given) {
            Map<String, YesDocument> all = new TreeMap<>();
            given.forEach(
                    (side, yes) -> all.put(side.key(), new YesDocument(yes.by().value(), yes.at())));
            return all;
        }

        static Map<Side, Yes> toYes(Map<String, YesDocument> stored) {
            Map<Side, Yes> all = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                YesDocument yes = stored.get(side.key());
                if (yes != null) {
                    all.put(side, new Yes(new PersonId(yes.by()), yes.at()));
                }
            }
            return all;
        }
    }
}
