package tandem.round;

import reactor.core.publisher.Mono;
import tandem.AreaCode;

/** How long each area keeps what there is of people. */
public interface Retentions {

    /** What holds in an area; the usual where nobody has said anything. */
    Mono<Retention> get(AreaCode area);

    /** Stores a change; rejected as {@code round.changed-meanwhile} if somebody else changed it since it was read. */
    Mono<Retention> save(Retention retention);
}
