package tandem.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A story over HTTP: the whole of Tandem on a free port, with an empty store in a folder of its own. Stories that add
 * nothing of their own share one server, so each uses an area of its own or things it has added itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tandem.data=${java.io.tmpdir}/tandem-story-${random.uuid}",
            "tandem.limits.wrong-links=1000000",
            // A story may rest between two requests: its client would learn too late that it was cut off.
            "tandem.limits.until-asked=10m"
        })
@Import(Actors.class)
public @interface StoryServer {}
