package tandem.access.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import tandem.access.Role;

/**
 * The roles a handler is open to. A handler without it is open to nobody. {@link Role#VISITOR} among them opens it to
 * everyone. Where the address names an area ({@code {gss}}), a role that is for an area opens its own area only.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {

    Role[] value();
}
