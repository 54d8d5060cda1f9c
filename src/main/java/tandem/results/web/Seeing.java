package tandem.results.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.Days;
import tandem.NotFound;
import tandem.Side;
import tandem.questionnaire.Instrument;
import tandem.results.FrozenResults;
import tandem.results.Headlines;
import tandem.results.Movement;
import tandem.results.Results;
import tandem.round.AgreedPlaces;
import tandem.round.Participation;
import tandem.round.Participations;
import tandem.round.RoundId;
import tandem.round.Rounds;

/** Reads the frozen results, the last ones and the agreed layer, and makes the page that a side sees. */
@Component
class Seeing {

    private final Results results;
    private final Rounds rounds;
    private final AgreedPlaces agreedPlaces;
    private final Participations participations;
    private final MessageSourceAccessor messages;

    Seeing(
            Results results,
            Rounds rounds,
            AgreedPlaces agreedPlaces,
            Participations participations,
            MessageSource messages) {
        this.results = results;
        this.rounds = rounds;
        this.agreedPlaces = agreedPlaces;
        this.participations = participations;
        this.messages = new MessageSourceAccessor(messages, Locale.UK);
    }

    Mono<ResultsPage> page(RoundId round, Side side, Viewpoint.Asked asked) {
        return Mono.zip(
                        results.list(round.area()).collectList(),
                        rounds.get(round).flatMap(rounds::instrument),
                        agreedPlaces.list(round).collectList().map(AgreedCells::new),
                        participations.list(round).collectList())
                .map(read -> {
                    FrozenResults seen = find(round, read.getT1()).seenBy(side);
                    return page(
                            seen,
                            read.getT2(),
                            read.getT3(),
                            read.getT4(),
                            seen.previous(read.getT1()).map(then -> then.seenBy(side)),
                            asked);
                });
    }

    private static FrozenResults find(RoundId round, List<FrozenResults> ofArea) {
        return ofArea.stream()
                .filter(each -> each.round().equals(round))
                .findFirst()
                .orElseThrow(() -> new NotFound("Results of round", round));
    }

    private ResultsPage page(
            FrozenResults seen,
            Instrument instrument,
            AgreedCells agreed,
            List<Participation> invited,
            Optional<FrozenResults> before,
            Viewpoint.Asked asked) {
        SeenWords words = new SeenWords(instrument, messages, seen.round());
        GapsMaker gapsMaker = new GapsMaker(words, seen, agreed);
        PrinciplesMaker principlesMaker = new PrinciplesMaker(words, seen);
        TypesMaker types = new TypesMaker(words, seen);
        OthersMaker others = new OthersMaker(words, seen);
        MovementMaker moved = new MovementMaker(words, words.found(seen));
        Optional<Movement> movement = before.map(then -> Movement.between(then, seen));
        List<ResultsPage.Gap> gaps = gapsMaker.make();
        List<ResultsPage.Principle> principles = principlesMaker.make();
        return new ResultsPage(
                seen.round().name(),
                seen.title(),
                Days.of(seen.revealedOn()),
                seen.threshold(),
                seen.illustrative(),
                new Headlines(instrument, messages, seen).sentences(),
                MapMaker.make(words, seen, agreed, asked),
                gaps,
                principles,
                types.sentence(),
                types.make(),
                others.scales(),
                others.barriers(),
                others.turnout(),
                others.highlights(),
                before.map(FrozenResults::title).orElse(""),
                movement.map(moved::sentence).orElse(""),
                movement.map(moved::make).orElse(List.of()),
                others.bundles(),
                new ViewsMaker(words, others, seen, invited).make(),
                others.withheld(),
                gapsMaker.chart(gaps),
                principlesMaker.chart(principles));
    }
}
