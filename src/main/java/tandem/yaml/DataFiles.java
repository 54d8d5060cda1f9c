package tandem.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where one kind of files is found: in the folder of its name in the working directory, or packaged with Tandem.
 *
 * @param folder the name of that folder
 * @param kind what one file holds
 * @param guide the file that explains what such a file must be like
 */
public record DataFiles(String folder, String kind, String guide) {

    private static final String ENDING = ".yaml";

    /** The folder in the working directory, if there is one. */
    public Optional<Path> usual() {
        return Optional.of(Path.of(folder)).filter(Files::isDirectory);
    }

    /**
     * The files of a folder in their order.
     *
     * @throws BrokenFile if it cannot be read, or has a file that ends in {@code .yml}, which would be left out
     */
    public List<Resource> in(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(this::isYaml)
                    .sorted()
                    .<Resource>map(FileSystemResource::new)
                    .toList();
        } catch (IOException fault) {
            throw new BrokenFile("The folder of " + folder + " cannot be read: " + place.toAbsolutePath(), guide);
        }
    }

    /** The copies that are packaged with Tandem, of the folder itself or of one in it. */
    public List<Resource> packaged(String inner) {
        try {
            String pattern = "classpath*:" + folder + "/" + inner + "*" + ENDING;
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(resource -> String.valueOf(resource.getFilename())))
                    .toList();
        } catch (IOException fault) {
            throw new BrokenFile("The packaged " + folder + " cannot be read: " + fault.getMessage(), guide);
        }
    }

    private boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".yml")) {
            throw new BrokenFile(
                    name + ": the name of a " + kind + "'s file must end in " + ENDING + ", not .yml", guide);
        }
        return name.endsWith(ENDING);
    }
}
