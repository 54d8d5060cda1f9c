package tandem.bare;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/**
 * Every starter of Tandem, and nothing of ours: in a package of its own, so that it looks for nothing in ours. Marked as an
 * application, it would be taken for the tests' own.
 */
@EnableAutoConfiguration
public class BareApplication {}
