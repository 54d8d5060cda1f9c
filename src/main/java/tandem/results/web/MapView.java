package tandem.results.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import tandem.site.web.Choice;

/** The map from one viewpoint; only what a layer shows is in its chart and its table. */
record MapView(
        String sentence,
        String xName,
        String yName,
        boolean showsCouncil,
        boolean showsVcs,
        boolean showsAgreed,
        @JsonIgnore Controls controls,
        List<Placed> rows,
        @JsonIgnore ResultsPage.Chart chart) {

    /** What can be chosen about the map, as a form that is sent to this address: each viewpoint has its own address. */
    record Controls(String address, List<Select> selects) {}

    /** One choice about the map, and what is chosen now. */
    record Select(String name, String label, List<Choice> choices, String value) {}

    /** One relationship on the map, the whole, or several taken together, and what is written on its marks. */
    record Placed(
            String mark,
            String name,
            String type,
            Cell councilX,
            Cell councilY,
            Cell councilTime,
            Cell vcsX,
            Cell vcsY,
            Cell vcsTime,
            Cell agreedX,
            Cell agreedY,
            @JsonIgnore String action) {}
}
