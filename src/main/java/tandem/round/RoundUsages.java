package tandem.round;

import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tandem.Side;
import tandem.area.DepartmentId;
import tandem.area.MemberId;
import tandem.area.Usage;
import tandem.area.Usages;

/** A round needs the parties of its relationships and where its participants belong; it does not tell which it is. */
@Component
class RoundUsages implements Usages {

    private final Rounds rounds;
    private final Participations participations;

    RoundUsages(Rounds rounds, Participations participations) {
        this.rounds = rounds;
        this.participations = participations;
    }

    @Override
    public Flux<Usage> of(MemberId member) {
        Side side = member instanceof DepartmentId ? Side.COUNCIL : Side.VCS;
        Affiliation affiliation = new Affiliation(side, member.toString(), "");
        return rounds.list(member.area())
                .filterWhen(round -> pins(round, affiliation) ? Mono.just(true) : invites(round, affiliation))
                .map(round -> new Usage("round.usage", List.of(round.title())));
    }

    private static boolean pins(Round round, Affiliation affiliation) {
        return round.relationships().stream().anyMatch(each -> each.involves(affiliation));
    }

    private Mono<Boolean> invites(Round round, Affiliation affiliation) {
        return participations
                .list(round.id())
                .map(Participation::affiliation)
                .any(each -> each.side() == affiliation.side() && each.id().equals(affiliation.id()));
    }
}
