package tandem.area.web;

import java.util.List;
import java.util.stream.Stream;
import tandem.area.CouncilType;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** The form that adds an area. */
record NewAreaPage(String title, AreaForm form, List<Choice> types, List<Choice> regions, FormErrors errors) {

    static NewAreaPage of(AreaForm form, FormErrors errors, Phrases phrases) {
        return new NewAreaPage(
                phrases.say("area.admin.new.title"),
                form,
                phrases.choices("area.type", CouncilType.values()),
                Stream.concat(
                                Stream.of(Choice.of("", phrases.say("area.region.choose"))),
                                AreaForm.REGIONS.stream().map(region -> Choice.of(region, region)))
                        .toList(),
                errors);
    }
}
