package tandem.workbook;

import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tandem.access.Log;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.Areas;
import tandem.results.FrozenResults;
import tandem.results.Results;
import tandem.round.RoundId;

/** Takes the results of a round away as a workbook, as both sides may see them: each side gets the same file. */
@Component
public class ResultsExport {

    private final Areas areas;
    private final Results results;
    private final Materials materials;
    private final ResultBooks books;
    private final BookWriter writer;
    private final Log log;

    ResultsExport(Areas areas, Results results, Materials materials, ResultBooks books, BookWriter writer, Log log) {
        this.areas = areas;
        this.results = results;
        this.materials = materials;
        this.books = books;
        this.writer = writer;
        this.log = log;
    }

    /** The workbook; fails with {@link tandem.NotFound} before the reveal. The log notes that a lead took it away. */
    public Mono<PlanExport.File> export(RoundId round, Viewer viewer, String address) {
        return Mono.zip(areas.get(round.area()), results.get(round))
                .flatMap(read -> book(read.getT1(), read.getT2(), address))
                .flatMap(writer::file)
                .flatMap(file -> log.appendIfLead(viewer, round.area(), "results.exported", round.name())
                        .thenReturn(file));
    }

    private Mono<PlanBook> book(Area area, FrozenResults frozen, String address) {
        return materials
                .gather(area, Optional.of(frozen), frozen.revealedOn(), Shapes.RESULTS)
                .map(material -> books.make(material, frozen, address));
    }
}
