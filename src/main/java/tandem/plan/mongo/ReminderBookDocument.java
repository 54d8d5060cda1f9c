package tandem.plan.mongo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.AreaCode;
import tandem.access.PersonId;
import tandem.plan.ReminderBook;

/** An area's book of reminders as stored; its id is the area's code. */
@Document("reminders")
record ReminderBookDocument(@Id String id, List<ToldDocument> people, List<String> without, int version) {

    static ReminderBookDocument of(ReminderBook book) {
        return new ReminderBookDocument(
                book.area().gss(),
                book.told().entrySet().stream()
                        .map(entry -> ToldDocument.of(entry.getKey(), entry.getValue()))
                        .sorted(Comparator.comparing(ToldDocument::person))
                        .toList(),
                book.without().stream().map(PersonId::value).sorted().toList(),
                book.version());
    }

    ReminderBook toBook() {
        return new ReminderBook(
                new AreaCode(id),
                people.stream().collect(Collectors.toMap(told -> new PersonId(told.person()), ToldDocument::toTold)),
                without.stream().map(PersonId::new).collect(Collectors.toSet()),
                version);
    }

    /** What one person was told. */
    record ToldDocument(String person, List<String> told, String lastLetter) {

        static ToldDocument of(PersonId person, ReminderBook.Told told) {
            return new ToldDocument(
                    person.value(),
                    told.reminders().stream().sorted().toList(),
                    told.lastLetter().toString());
        }

        ReminderBook.Told toTold() {
            return new ReminderBook.Told(Set.copyOf(told), LocalDate.parse(lastLetter));
        }
    }
}
