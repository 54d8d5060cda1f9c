package tandem.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/** The names of the collections that hold {@link Passing} documents, wherever in Tandem they are. */
@Component
class PassingCollections {

    private final Set<String> names;

    PassingCollections() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Passing.class));
        names = scan.findCandidateComponents("tandem").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .map(found ->
                        found.getMetadata().getAnnotations().get(Document.class).getString("value"))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> names() {
        return names;
    }

    boolean isWorthKeeping(Kept kept) {
        return !names.contains(kept.collection());
    }
}
