package tandem.store;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The names of the collections that hold {@link Passing} documents, wherever in Tandem they are; backups ask for them. */
@Component
class PassingCollections {

    private final SingletonSupplier<Set<String>> names = SingletonSupplier.of(PassingCollections::found);

    Set<String> names() {
        return names.obtain();
    }

    boolean isWorthKeeping(Kept kept) {
        return !names().contains(kept.collection());
    }

    private static Set<String> found() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Passing.class));
        return scan.findCandidateComponents("tandem").stream()
                .map(AnnotatedBeanDefinition.class::cast)
                .map(found ->
                        found.getMetadata().getAnnotations().get(Document.class).getString("value"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
