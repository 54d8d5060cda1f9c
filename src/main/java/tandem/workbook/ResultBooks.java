package tandem.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.Days;
import tandem.area.Slug;
import tandem.results.FrozenResults;

/** Puts the workbook of a round's results together: cover, contents, the tables, notes. */
@Component
class ResultBooks {

    private final BookWords words;

    ResultBooks(BookWords words) {
        this.words = words;
    }

    /**
     * The workbook of these results. It is of the day of the reveal, so that it is the same file whenever it is made.
     *
     * @param address the page of the results, to lead back to
     */
    PlanBook make(Material material, FrozenResults results, String address) {
        BookSheets sheets = new BookSheets(words, material.ofRound());
        return new PlanBook(
                "results-" + Slug.of(material.area().name()) + "-" + material.today() + ".xlsx",
                material.area().council(),
                material.today(),
                sheets.cover(
                        Map.of("round", results.title()),
                        Map.of(
                                "area", Map.of(),
                                "partners", Map.of(),
                                "date", Map.of("date", Days.of(material.today())),
                                "holds", Map.of(),
                                "accessibility", Map.of(),
                                "contact", Map.of(),
                                "back", Map.of("address", address)),
                        address),
                sheets.tables(Map.of()),
                List.of(),
                List.of(),
                new PlanBook.From(material.area().code(), Optional.empty()));
    }
}
