package tandem.area.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tandem.Side;
import tandem.access.Viewer;
import tandem.area.Area;
import tandem.area.AreaProgress;
import tandem.area.AreaTask;

/** The home page of an area. */
record HomePage(
        String title,
        String intro,
        Optional<Task> next,
        List<Group> groups,
        DueCard due,
        List<Progress> progress,
        List<Change> changes,
        String log,
        String leads) {

    static HomePage of(
            Area area,
            Viewer viewer,
            List<AreaTask> tasks,
            DueCard due,
            List<AreaProgress> progress,
            List<Change> changes,
            Phrases phrases) {
        return new HomePage(
                area.name(),
                phrases.say("area.home.intro." + (viewer.role().leads() ? "lead" : "participant"), area.council()),
                next(tasks).map(task -> Task.of(task, phrases)),
                Arrays.stream(AreaTask.Step.values())
                        .map(step -> Group.of(step, tasks, phrases))
                        .filter(group -> !group.tasks().isEmpty())
                        .toList(),
                due,
                Arrays.stream(Side.values())
                        .flatMap(side -> Progress.of(side, progress, phrases).stream())
                        .toList(),
                changes,
                "/areas/" + area.code() + "/log",
                "/areas/" + area.code() + "/leads");
    }

    /** Whatever was begun first, then whatever can be begun. */
    private static Optional<AreaTask> next(List<AreaTask> tasks) {
        return tasks.stream()
                .filter(task -> !task.href().isEmpty())
                .filter(task -> task.state() == AreaTask.State.TO_DO || task.state() == AreaTask.State.IN_PROGRESS)
                .findFirst();
    }

    /** One of the three steps with what there is to do in it. */
    record Group(String id, String title, String text, List<Task> tasks) {

        static Group of(AreaTask.Step step, List<AreaTask> tasks, Phrases phrases) {
            String key = step.name().toLowerCase(Locale.ROOT);
            return new Group(
                    key,
                    phrases.say("area.step." + key),
                    phrases.say("area.step." + key + ".text"),
                    tasks.stream()
                            .filter(task -> task.step() == step)
                            .map(task -> Task.of(task, phrases))
                            .toList());
        }
    }

    /** One line of the task list. */
    record Task(String label, String href, String state, String tag) {

        static Task of(AreaTask task, Phrases phrases) {
            return new Task(
                    phrases.say(task.key(), task.arguments().toArray()),
                    task.href(),
                    phrases.say("area.state", task.state()),
                    switch (task.state()) {
                        case DONE -> "done";
                        case WAITING -> "plain";
                        case TO_DO, IN_PROGRESS -> "todo";
                    });
        }
    }

    /** How far a side is. */
    record Progress(String side, String key, String text) {

        static Optional<Progress> of(Side side, List<AreaProgress> all, Phrases phrases) {
            return all.stream()
                    .filter(progress -> progress.side() == side)
                    .max(Comparator.comparingInt(AreaProgress::order))
                    .map(progress -> new Progress(
                            phrases.say("area.side." + side.key()),
                            side.key(),
                            phrases.say(progress.key(), progress.arguments().toArray())));
        }
    }

    /** Something a lead or an administrator changed. */
    record Change(String when, String who, String what) {}
}
