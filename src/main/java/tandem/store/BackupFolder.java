package tandem.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where backups lie that a running Tandem writes: closed to other users of the machine. */
@Component
class BackupFolder {

    private static final String END = ".jsonl.gz";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.UK).withZone(ZoneOffset.UTC);

    private final Path folder;

    BackupFolder(@Value("${tandem.backups:${tandem.data:./data}/backups}") Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path path() {
        return folder;
    }

    /** A place for a new backup, for example {@code before-form-2-20260615-120000.jsonl.gz}. */
    Path place(String name, Instant now) {
        try {
            Files.createDirectories(folder);
            DataFolder.restrict(folder, "rwx------");
            return folder.resolve(name + "-" + TIME.format(now) + END);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** What is there, the newest first. */
    List<BackupFile> list() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(END))
                    .map(BackupFolder::found)
                    .sorted(Comparator.comparing(BackupFile::written)
                            .thenComparing(BackupFile::name)
                            .reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Takes away what an interruption left half written. */
    void tidy() {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path left : files.filter(file -> file.toString().endsWith(BackupWriter.UNFINISHED))
                    .toList()) {
                Files.deleteIfExists(left);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BackupFile found(Path file) {
        try {
            return new BackupFile(
                    String.valueOf(file.getFileName()),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
