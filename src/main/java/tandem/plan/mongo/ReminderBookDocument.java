package tandem.plan.mongo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import tandem.AreaCode;
import tandem.access.PersonId;
import tandem.plan.ReminderBook;

/** An area's book of reminders as stored; its id is the area's code. */
@Document("reminders")
record ReminderBookDocument(
        @Id String id, List<String> told, @Nullable String lastLetter, List<String> without, int version) {

    static ReminderBookDocument of(ReminderBook book) {
        return new ReminderBookDocument(
                book.area().gss(),
                book.told().stream().sorted().toList(),
                book.lastLetter().map(LocalDate::toString).orElse(null),
                book.without().stream().map(PersonId::value).sorted().toList(),
                book.version());
    }

    ReminderBook toBook() {
        return new ReminderBook(
                new AreaCode(id),
                Set.copyOf(told),
                Optional.ofNullable(lastLetter).map(LocalDate::parse),
                without.stream().map(PersonId::new).collect(Collectors.toSet()),
                version);
    }
}
