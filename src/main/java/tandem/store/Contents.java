package tandem.store;

/** What is in a backup. */
record Contents(BackupHeader header, Tally tally) {

    /** In words, for the console: how many documents of which kind, and when it was taken. */
    String inWords() {
        return "%d documents, taken %s: %s".formatted(tally.documents(), header.taken(), tally);
    }
}
