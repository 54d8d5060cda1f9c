package tandem.round.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.Side;
import tandem.questionnaire.Step;
import tandem.round.Answer;
import tandem.round.Contributor;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.ParticipationId;
import tandem.round.RoundId;

/** A part as stored. Answers stand sorted by what was asked, so that their order tells nothing. */
@Document("parts")
record PartDocument(
        @Id String key,
        String round,
        String name,
        String side,
        SortedMap<String, AnswerDocument> answers,
        @Nullable String contributor,
        @Nullable String person,
        boolean counted) {

    static PartDocument of(RoundId round, Part part) {
        SortedMap<String, AnswerDocument> answers = new TreeMap<>();
        part.answers().forEach((item, answer) -> answers.put(item, AnswerDocument.of(answer)));
        return new PartDocument(
                part.key(),
                round.toString(),
                part.name().text(),
                part.side().name(),
                answers,
                part.contributor().map(Contributor::affiliation).orElse(null),
                part.contributor()
                        .flatMap(Contributor::person)
                        .map(ParticipationId::toString)
                        .orElse(null),
                part.counted());
    }

    Part toPart() {
        return new Part(
                key,
                new PartName(name),
                Side.valueOf(side),
                answers.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, answer -> answer.getValue().toAnswer())),
                Optional.ofNullable(contributor).map(affiliation -> new Contributor(affiliation, findPerson())),
                counted);
    }

    private Optional<ParticipationId> findPerson() {
        return Optional.ofNullable(person).map(ParticipationId::of);
    }

    /** An answer as stored: what kind, and the step or the ticks where it has them. */
    record AnswerDocument(
            String kind,
            @Nullable Integer step,
            @Nullable List<String> options,
            @Nullable List<String> most) {

        private static final String PLACED = "placed";
        private static final String TICKED = "ticked";
        private static final String UNKNOWN = "does-not-know";
        private static final String NOT_APPLICABLE = "does-not-apply";

        static AnswerDocument of(Answer answer) {
            if (answer instanceof Answer.Placed placed) {
                return new AnswerDocument(PLACED, placed.step().value(), null, null);
            }
            if (answer instanceof Answer.Ticked ticked) {
                return new AnswerDocument(TICKED, null, sorted(ticked.options()), sorted(ticked.most()));
            }
            String kind = answer instanceof Answer.DoesNotKnow ? UNKNOWN : NOT_APPLICABLE;
            return new AnswerDocument(kind, null, null, null);
        }

        Answer toAnswer() {
            return switch (kind) {
                case PLACED -> new Answer.Placed(new Step(step == null ? 0 : step));
                case TICKED -> new Answer.Ticked(set(options), set(most));
                case UNKNOWN -> new Answer.DoesNotKnow();
                case NOT_APPLICABLE -> new Answer.DoesNotApply();
                default -> throw new IllegalStateException("There is no answer of the kind " + kind);
            };
        }

        private static List<String> sorted(Set<String> ids) {
            return ids.stream().sorted().toList();
        }

        private static Set<String> set(@Nullable List<String> ids) {
            return ids == null ? Set.of() : Set.copyOf(ids);
        }
    }
}
