package tandem.store;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a document that a backup leaves out, because after a restore it would do harm: a session that was ended would be open
 * again, and a used link could be used once more. Whoever needs one gets a new one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Passing {}
