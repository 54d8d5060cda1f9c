package tandem.results.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A line of a table: what it is about, and the cells after it.
 *
 * @param part whether it is a part of the line above
 */
record Row(String name, @JsonIgnore boolean part, List<String> cells) {}
