package tandem.store;

import java.time.Instant;

/** A backup that is whole, in the folder of backups. */
public record BackupFile(String name, long bytes, Instant written) {}
