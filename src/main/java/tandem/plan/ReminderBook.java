package tandem.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.AreaCode;
import tandem.access.PersonId;

/**
 * What each lead of an area was reminded of, and who of them does not want to be. One document, so that a reminder is
 * written down once, whoever else is about to send it.
 *
 * @param told what each person was told; whoever was told nothing is not in it
 * @param without who turned the letters off
 * @param version counts the changes
 */
public record ReminderBook(AreaCode area, Map<PersonId, Told> told, Set<PersonId> without, int version) {

    public ReminderBook {
        told = Map.copyOf(told);
        without = Set.copyOf(without);
    }

    public static ReminderBook empty(AreaCode area) {
        return new ReminderBook(area, Map.of(), Set.of(), 0);
    }

    /** What of it goes into a letter to this person today; nothing if they had a letter today. */
    List<Reminder> untold(PersonId person, List<Reminder> reminders, LocalDate today) {
        return Optional.ofNullable(told.get(person))
                .map(before -> before.untold(reminders, today))
                .orElse(reminders);
    }

    /** With these reminders written down as told to these people. */
    ReminderBook tell(Map<PersonId, List<Reminder>> reminders, LocalDate today) {
        Map<PersonId, Told> all = new HashMap<>(told);
        reminders.forEach((person, theirs) -> all.merge(person, Told.of(theirs, today), Told::and));
        return new ReminderBook(area, all, without, version + 1);
    }

    public boolean isWantedBy(PersonId person) {
        return !without.contains(person);
    }

    /** With the letters turned on or off for one person. */
    ReminderBook turn(boolean on, PersonId person) {
        if (on == isWantedBy(person)) {
            return this;
        }
        Set<PersonId> others =
                without.stream().filter(each -> !each.equals(person)).collect(Collectors.toSet());
        if (!on) {
            others.add(person);
        }
        return new ReminderBook(area, told, others, version + 1);
    }

    /**
     * What one person was told.
     *
     * @param reminders the keys of the reminders that were sent to them, or were about to be
     * @param lastLetter the day of their last letter: there is at most one a day
     */
    public record Told(Set<String> reminders, LocalDate lastLetter) {

        public Told {
            reminders = Set.copyOf(reminders);
        }

        private static Told of(List<Reminder> reminders, LocalDate day) {
            return new Told(reminders.stream().map(Reminder::key).collect(Collectors.toSet()), day);
        }

        private Told and(Told later) {
            Set<String> all =
                    Stream.concat(reminders.stream(), later.reminders.stream()).collect(Collectors.toSet());
            return new Told(all, later.lastLetter);
        }

        private List<Reminder> untold(List<Reminder> candidates, LocalDate today) {
            return lastLetter.isBefore(today)
                    ? candidates.stream()
                            .filter(reminder -> !reminders.contains(reminder.key()))
                            .toList()
                    : List.of();
        }
    }
}
