package tandem.questionnaire.web;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.NotFound;
import tandem.access.Role;
import tandem.access.web.OpenTo;
import tandem.questionnaire.Questionnaires;

/** Shows what is asked to whoever wants to know, before they take part or long after. */
@Controller
class QuestionnaireController {

    private static final String ADDRESS = "/questionnaires/{id}/{version}";

    private final Questionnaires questionnaires;

    QuestionnaireController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetMapping(ADDRESS)
    @OpenTo(Role.VISITOR)
    Rendering page(@PathVariable String id, @PathVariable String version) {
        return Rendering.view("questionnaire/questionnaire")
                .modelAttribute("page", find(id, version))
                .build();
    }

    @GetMapping(value = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    @OpenTo(Role.VISITOR)
    @ResponseBody
    QuestionnairePage json(@PathVariable String id, @PathVariable String version) {
        return find(id, version);
    }

    private QuestionnairePage find(String id, String version) {
        String asked = id + "/" + version;
        return questionnaires.list().stream()
                .filter(each -> each.id().toString().equals(asked))
                .findFirst()
                .map(QuestionnairePage::of)
                .orElseThrow(() -> new NotFound("Questionnaire", asked));
    }
}
