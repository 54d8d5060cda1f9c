package tandem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.reactive.result.view.Rendering;
import tandem.access.Role;
import tandem.access.web.OpenTo;

/** Every page that Tandem has, read from the server itself, so that none can be forgotten. */
final class PageRoutes {

    private PageRoutes() {}

    /** A page as its controller declares it: its pattern and the roles that it is open to. */
    record PageRoute(String pattern, List<Role> roles) {}

    static List<PageRoute> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isPage(entry.getKey(), entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternsCondition().getPatterns().stream()
                        .map(pattern -> new PageRoute(pattern.getPatternString(), roles(entry.getValue()))))
                .sorted(Comparator.comparing(PageRoute::pattern))
                .toList();
    }

    private static boolean isPage(RequestMappingInfo info, HandlerMethod method) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getMethod().getGenericReturnType().getTypeName().contains(Rendering.class.getName());
    }

    private static List<Role> roles(HandlerMethod method) {
        OpenTo open = method.getMethodAnnotation(OpenTo.class);
        return open == null ? List.of() : Arrays.asList(open.value());
    }
}
