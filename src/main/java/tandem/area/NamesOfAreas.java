package tandem.area;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.AreaCode;
import tandem.access.AreaNames;

/** Tells pages about links what the area they are for is called. */
@Component
class NamesOfAreas implements AreaNames {

    private final Areas areas;

    NamesOfAreas(Areas areas) {
        this.areas = areas;
    }

    @Override
    public Mono<String> find(AreaCode area) {
        return areas.find(area).map(Area::name);
    }
}
