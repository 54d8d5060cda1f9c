package tandem.area.web;

import java.util.List;

/** Everybody whose name is kept, without participants. */
record PeoplePage(List<PersonCard> people) {

    PeoplePage {
        people = List.copyOf(people);
    }
}
