package tandem.site.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of words, {@code messages/<feature>.properties}: all are read as one, and no key may stand in two. */
@Component
class MessageFiles {

    private final List<Resource> files;
    private final Set<String> keys;

    MessageFiles() {
        files = Arrays.asList(found());
        Set<String> all = new HashSet<>();
        for (Resource file : files) {
            for (String key : read(file).stringPropertyNames()) {
                if (!all.add(key)) {
                    throw new IllegalStateException(
                            "The message " + key + " in " + file + " stands in another file too");
                }
            }
        }
        keys = Set.copyOf(all);
    }

    Set<String> keys() {
        return keys;
    }

    String[] baseNames() {
        return files.stream()
                .map(file -> "classpath:messages/"
                        + String.valueOf(file.getFilename()).replace(".properties", ""))
                .sorted()
                .toArray(String[]::new);
    }

    private static Resource[] found() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Resource file) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
