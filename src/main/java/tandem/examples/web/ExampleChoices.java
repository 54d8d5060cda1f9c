package tandem.examples.web;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tandem.examples.Examples;
import tandem.site.web.Choice;

/** What the start page offers to look around in. */
@Component("exampleChoices")
@Profile("examples")
public class ExampleChoices {

    private final List<Choice> areas = Examples.casts().stream()
            .map(cast -> Choice.of(cast.code().gss(), cast.area().name()))
            .toList();

    public List<Choice> areas() {
        return areas;
    }
}
