package tandem.relationship.web;

import tandem.area.web.Phrases;

/**
 * Where a form stands: alone, to change something, or as one of the pages with which a relationship is added.
 *
 * @param number of the page in the journey, from 1; 0 when changing
 * @param name of the relationship
 * @param cancel where to go without saving this page
 */
record Step(int number, String name, String action, String back, String cancel) {

    static final int STEPS = 4;

    static Step adding(int number, String name, String action, String back, String cancel) {
        return new Step(number, name, action, back, cancel);
    }

    static Step changing(String name, String action, String back) {
        return new Step(0, name, action, back, back);
    }

    boolean isAdding() {
        return number > 0;
    }

    String caption(Phrases phrases) {
        if (!isAdding()) {
            return name;
        }
        return name.isEmpty()
                ? phrases.say("relationship.step", number, STEPS)
                : phrases.say("relationship.step.of", number, STEPS, name);
    }

    String title(Phrases phrases, String what) {
        return phrases.say("relationship." + what + ".title");
    }
}
