package tandem.results;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tandem.Side;
import tandem.access.PersonId;
import tandem.access.Secret;
import tandem.results.SomeArea.Seat;
import tandem.round.Answer;
import tandem.round.AnswerSheet;
import tandem.round.Closings;
import tandem.round.Part;
import tandem.round.PartName;
import tandem.round.Participation;
import tandem.round.ParticipationId;
import tandem.round.Proposal;
import tandem.round.Round;
import tandem.round.RoundId;
import tandem.round.Yes;
import tandem.round.Yeses;

/** Who answered what in one round of an area; the same who can be asked to say something else. */
record SomeAnswers(
        SomeArea area, RoundId round, LocalDate revealed, Map<PartName, Map<Seat, Map<String, Answer>>> parts) {

    private static final Secret LINK = Secret.random();

    /** What somebody says to one item. */
    @FunctionalInterface
    interface Saying {
        Answer to(PartName part, Seat seat, Item item);
    }

    /** Answers by chance of those who take part, by chance; everybody answers where the share is 1. */
    static SomeAnswers of(SomeArea area, String name, LocalDate revealed, double share, Random chance) {
        Map<PartName, Map<Seat, Map<String, Answer>>> parts = new TreeMap<>(Comparator.comparing(PartName::text));
        Round blank = round(area, new RoundId(area.code(), name), revealed);
        for (Seat seat : area.seats()) {
            if (chance.nextDouble() < share) {
                AnswerSheet.possible(blank, seat.affiliation(), area.instrument()).stream()
                        .filter(part -> !part.isRelationship() || chance.nextDouble() < Math.sqrt(share))
                        .forEach(part -> parts.computeIfAbsent(part, first -> new TreeMap<>())
                                .put(seat, Map.of()));
            }
        }
        return new SomeAnswers(area, blank.id(), revealed, parts).saying((part, seat, item) -> item.byChance(chance));
    }

    /** The same people say something else. */
    SomeAnswers saying(Saying saying) {
        Map<PartName, Map<Seat, Map<String, Answer>>> said = new TreeMap<>(Comparator.comparing(PartName::text));
        parts.forEach((part, seats) -> {
            Map<Seat, Map<String, Answer>> each = new TreeMap<>();
            seats.keySet().forEach(seat -> each.put(seat, answers(part, seat, saying)));
            said.put(part, each);
        });
        return new SomeAnswers(area, round, revealed, said);
    }

    private Map<String, Answer> answers(PartName part, Seat seat, Saying saying) {
        Map<String, Answer> answers = new HashMap<>();
        items(part).forEach(item -> answers.put(item.id(), saying.to(part, seat, item)));
        return answers;
    }

    Map<Seat, Map<String, Answer>> of(PartName part, Side side) {
        return parts.getOrDefault(part, Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().side() == side)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** What somebody who answered this part said to one of its items. */
    Answer answer(PartName part, Seat seat, Item item) {
        return parts.getOrDefault(part, Map.of()).getOrDefault(seat, Map.of()).getOrDefault(item.id(), Item.placed(0));
    }

    /** What a part asks. */
    List<Item> items(PartName part) {
        return Item.of(part, area.instrument());
    }

    FrozenResults results() {
        Round asked = round(area, round, revealed);
        List<Part> counted = parts.entrySet().stream()
                .flatMap(part -> part.getValue().entrySet().stream()
                        .map(seat -> new Part(
                                part.getKey() + " " + seat.getKey(),
                                part.getKey(),
                                seat.getKey().side(),
                                seat.getValue(),
                                Optional.empty(),
                                true)))
                .toList();
        return ResultsMaker.make(asked, area.instrument(), invited(), area.organisations(), counted, revealed);
    }

    List<Participation> invited() {
        Set<Seat> answered = parts.values().stream()
                .flatMap(seats -> seats.keySet().stream())
                .collect(Collectors.toSet());
        return area.seats().stream()
                .map(seat -> participation(seat, answered.contains(seat)))
                .toList();
    }

    private Participation participation(Seat seat, boolean submitted) {
        Participation invited = Participation.invited(
                new ParticipationId(
                        round, seat.side().key() + "-" + area.seats().indexOf(seat)),
                seat.affiliation(),
                "Somebody",
                LINK);
        return submitted
                ? invited.claim(LINK, revealed.atStartOfDay().toInstant(ZoneOffset.UTC))
                        .beginSubmitting()
                        .submitted()
                : invited;
    }

    private static Round round(SomeArea area, RoundId id, LocalDate revealed) {
        Yes yes = new Yes(new PersonId("p-lead"), revealed.atStartOfDay().toInstant(ZoneOffset.UTC));
        Yeses both = new Yeses(Map.of(Side.COUNCIL, yes, Side.VCS, yes));
        return new Round(
                id,
                new Proposal(
                        id.name(),
                        area.terms(),
                        area.instrument().questionnaires().stream()
                                .map(each -> each.id())
                                .toList(),
                        area.instrument().shortForm(),
                        revealed.minusDays(30),
                        revealed.minusDays(1)),
                Round.State.CLOSED,
                area.relationships(),
                both,
                both,
                Closings.NONE,
                true,
                0);
    }
}
