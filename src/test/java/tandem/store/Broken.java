package tandem.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A store in which one step always fails, as if everything ended there. */
public final class Broken {

    private Broken() {}

    /** The real store but for the one method, which fails with its own name and does nothing. */
    public static <T> T at(String step, Class<T> store, T real) {
        return store.cast(Proxy.newProxyInstance(
                store.getClassLoader(), new Class<?>[] {store}, (self, method, given) -> {
                    if (method.isDefault()) {
                        return InvocationHandler.invokeDefault(self, method, given);
                    }
                    if (!method.getName().equals(step)) {
                        return method.invoke(real, given);
                    }
                    IllegalStateException fault = new IllegalStateException(step + " was interrupted");
                    return method.getReturnType() == Flux.class ? Flux.error(fault) : Mono.error(fault);
                }));
    }
}
