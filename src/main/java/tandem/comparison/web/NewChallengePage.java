package tandem.comparison.web;

import java.util.List;
import tandem.site.web.Choice;
import tandem.site.web.FormErrors;

/** The form that makes a peer challenge. */
record NewChallengePage(ChallengeForm form, String key, List<Choice> areas, FormErrors errors) {}
