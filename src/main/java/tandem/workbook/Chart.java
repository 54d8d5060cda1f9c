package tandem.workbook;

/** A native chart beside a table, drawn from the table's own cells, with words for those who do not see it. */
sealed interface Chart {

    /** The fewest characters that say what a chart shows. */
    int SHORTEST = 30;

    String title();

    String description();

    private static void check(String description) {
        if (description.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "A chart is described in " + SHORTEST + " characters or more, but was: " + description);
        }
    }

    /**
     * Marks over the first rows of two blocks of the table.
     *
     * @param x where the rows of the axis across begin, counted from 0 in the table
     * @param y where the rows of the axis up begin
     * @param count how many rows each block gives
     * @param councilColumn the column of the council's steps, from 0; likewise the VCS's
     */
    record Scatter(
            String title,
            String description,
            String xName,
            String yName,
            int x,
            int y,
            int count,
            int councilColumn,
            int vcsColumn)
            implements Chart {

        public Scatter {
            check(description);
        }
    }

    /**
     * Two bars for each row of the table, as long as the council's and the VCS's steps.
     *
     * @param stepsName what is told along the bars
     * @param nameColumn the column of what is rated, from 0
     * @param councilColumn the column of the council's steps; likewise the VCS's
     */
    record Bars(String title, String description, String stepsName, int nameColumn, int councilColumn, int vcsColumn)
            implements Chart {

        public Bars {
            check(description);
        }
    }
}
