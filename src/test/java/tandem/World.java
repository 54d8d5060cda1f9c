package tandem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tandem.access.Actors;
import tandem.examples.Examples;
import tandem.round.Part;
import tandem.round.Parts;
import tandem.round.RoundId;

/**
 * A whole Tandem with the example areas, in a store of its own and at a time that stands still. Before an answer is
 * stored, it may be changed: two worlds differ in nothing else.
 */
final class World implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ConfigurableApplicationContext tandem;
    private final List<Saved> saved;

    /** An answer on its way to the store. */
    record Saved(RoundId round, Part part) {}

    private World(ConfigurableApplicationContext tandem, List<Saved> saved) {
        this.tandem = tandem;
        this.saved = saved;
    }

    /** Starts it on this port: its address stands in pages and files. */
    static World start(Path folder, int port, BiFunction<RoundId, Part, Part> change) {
        List<Saved> saved = new CopyOnWriteArrayList<>();
        ConfigurableApplicationContext tandem = new SpringApplicationBuilder(TandemApplication.class, Actors.class)
                .profiles("examples")
                .initializers(context -> {
                    context.getBeanFactory().addBeanPostProcessor(new Changing(change, saved));
                    ((GenericApplicationContext) context)
                            .registerBean(
                                    "still",
                                    Clock.class,
                                    () -> Clock.fixed(NOON, ZoneOffset.UTC),
                                    bean -> bean.setPrimary(true));
                })
                .run("--server.port=" + port, "--tandem.data=" + folder);
        tandem.getBean(Examples.class).planted().block(LONGEST);
        return new World(tandem, saved);
    }

    /** Every answer as it was before it was changed. */
    List<Saved> saved() {
        return saved;
    }

    Actors actors() {
        return tandem.getBean(Actors.class);
    }

    <T> T bean(Class<T> type) {
        return tandem.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return tandem.getBean(name, type);
    }

    @Override
    public void close() {
        tandem.close();
    }

    /** Wraps the store of answers. */
    private record Changing(BiFunction<RoundId, Part, Part> change, List<Saved> saved) implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (!(bean instanceof Parts)) {
                return bean;
            }
            return Proxy.newProxyInstance(
                    Parts.class.getClassLoader(), new Class<?>[] {Parts.class}, (self, method, given) -> {
                        if (method.getName().equals("save")
                                && given[0] instanceof RoundId round
                                && given[1] instanceof Part part) {
                            saved.add(new Saved(round, part));
                            given[1] = change.apply(round, part);
                        }
                        try {
                            return method.invoke(bean, given);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
