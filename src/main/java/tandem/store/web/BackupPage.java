package tandem.store.web;

import java.util.List;
import java.util.Locale;
import tandem.Days;
import tandem.store.BackupFile;
import tandem.store.BackupOnDemand;

/**
 * The backups that lie on the server.
 *
 * @param writing whether one is being written now
 * @param failed whether the last one that was asked for failed
 */
record BackupPage(String folder, boolean writing, boolean failed, List<Row> rows) {

    private static final double MEBIBYTE = 1024 * 1024.0;

    static BackupPage of(String folder, BackupOnDemand.State state, List<BackupFile> files) {
        return new BackupPage(
                folder,
                state == BackupOnDemand.State.WRITING,
                state == BackupOnDemand.State.FAILED,
                files.stream().map(Row::of).toList());
    }

    /** One file; its size in megabytes. */
    record Row(String name, String written, String megabytes) {

        static Row of(BackupFile file) {
            return new Row(
                    file.name(),
                    Days.withTime(file.written()),
                    String.format(Locale.UK, "%.1f", file.bytes() / MEBIBYTE));
        }
    }
}
