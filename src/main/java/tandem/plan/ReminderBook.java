package tandem.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.AreaCode;
import tandem.access.PersonId;

/**
 * What the leads of an area were reminded of, and who of them does not want to be. One document, so that a reminder is
 * written down once, whoever else is about to send it.
 *
 * @param told the reminders that were sent, or were about to be
 * @param lastLetter the day of the last letter: there is at most one a day
 * @param without who turned the letters off
 * @param version counts the changes
 */
public record ReminderBook(
        AreaCode area, Set<String> told, Optional<LocalDate> lastLetter, Set<PersonId> without, int version) {

    public ReminderBook {
        told = Set.copyOf(told);
        without = Set.copyOf(without);
    }

    public static ReminderBook empty(AreaCode area) {
        return new ReminderBook(area, Set.of(), Optional.empty(), Set.of(), 0);
    }

    /** What of it goes into a letter today; nothing if there was a letter today. */
    List<Reminder> untold(List<Reminder> reminders, LocalDate today) {
        boolean letterToday = lastLetter.filter(day -> !day.isBefore(today)).isPresent();
        return letterToday
                ? List.of()
                : reminders.stream()
                        .filter(reminder -> !told.contains(reminder.key()))
                        .toList();
    }

    /** With these reminders written down as told. */
    ReminderBook tell(List<Reminder> reminders, LocalDate today) {
        Set<String> all = Stream.concat(told.stream(), reminders.stream().map(Reminder::key))
                .collect(Collectors.toSet());
        return new ReminderBook(area, all, Optional.of(today), without, version + 1);
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
        return new ReminderBook(area, told, lastLetter, others, version + 1);
    }
}
