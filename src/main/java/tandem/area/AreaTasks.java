package tandem.area;

import reactor.core.publisher.Flux;
import tandem.AreaCode;
import tandem.access.Viewer;

/** What a feature has to do in an area. Features above implement it as Spring beans; the home page gathers them all. */
public interface AreaTasks {

    Flux<AreaTask> tasks(AreaCode area, Viewer viewer);

    /** How far each side is with this feature; none if there is nothing to say. */
    default Flux<AreaProgress> progress(AreaCode area, Viewer viewer) {
        return Flux.empty();
    }
}
