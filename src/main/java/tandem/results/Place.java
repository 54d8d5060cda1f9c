package tandem.results;

/**
 * Where a side stands on an axis or statement: a median, in half steps, so that 7 halves are step 3.5.
 *
 * @param halves 2 (step 1) to 10 (step 5)
 */
public record Place(int halves) {

    public Place {
        if (halves < 2 || halves > 10) {
            throw new IllegalArgumentException("A place is 2 to 10 half steps, but was " + halves);
        }
    }

    /** In steps: 1 to 5, with halves. */
    public double steps() {
        return halves / 2.0;
    }

    /** In steps as people write them: 3 or 3.5. */
    public String inWords() {
        return inWords(halves);
    }

    /** Half steps, 0 or more, as people write steps: 0.5, 3 or 3.5. Also for how far two places are apart. */
    public static String inWords(int halves) {
        return halves % 2 == 0 ? Integer.toString(halves / 2) : halves / 2 + ".5";
    }
}
