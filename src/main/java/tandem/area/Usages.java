package tandem.area;

import reactor.core.publisher.Flux;

/** What a feature needs organisations and departments for. Features above implement it; what is needed is not removed. */
public interface Usages {

    Flux<Usage> of(MemberId member);
}
