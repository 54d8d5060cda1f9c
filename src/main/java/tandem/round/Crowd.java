package tandem.round;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.Side;

/**
 * Those of one side who are asked about one thing, or about several that are shown together. Says from their numbers alone
 * whether so many answers can be shown.
 *
 * @param askedAbout for each respondent, about how many of the things they are asked: 1 or more
 */
public record Crowd(List<Integer> askedAbout) {

    /**
     * How many more answers there must be than twice those of one respondent: then a middle answer leaves them every step of
     * every other answer open, for odd and for even numbers of answers.
     */
    private static final int BEYOND_ODD = 3;

    private static final int BEYOND_EVEN = 4;

    public Crowd {
        askedAbout = askedAbout.stream().sorted(Comparator.reverseOrder()).toList();
        if (askedAbout.contains(0)) {
            throw new IllegalArgumentException("A crowd holds only those who are asked, but was " + askedAbout);
        }
    }

    /** So many respondents who are asked about one thing. */
    public static Crowd of(int respondents) {
        return new Crowd(Collections.nCopies(respondents, 1));
    }

    /** Those of a side who were invited and are asked about any of these: people of the council, organisations of the VCS. */
    static Crowd of(Side side, List<PinnedRelationship> relationships, List<Participation> invited) {
        Stream<Affiliation> all =
                invited.stream().map(Participation::affiliation).filter(affiliation -> affiliation.side() == side);
        return new Crowd((side == Side.VCS ? all.distinct() : all)
                .map(affiliation -> (int) relationships.stream()
                        .filter(each -> each.involves(affiliation))
                        .count())
                .filter(count -> count > 0)
                .toList());
    }

    /** How many answers there are if everybody answers about everything they are asked. */
    public int answersOfAll() {
        return askedAbout.stream().mapToInt(count -> count).sum();
    }

    /**
     * Whether so many answers are from at least as many respondents as needed, whoever gave them; and, where one respondent
     * may have given several, whether they are so many that the middle answer tells that respondent nothing of the others.
     */
    public boolean isEnough(int needed, int answers) {
        return answers <= answersOfAll() && fewest(answers) >= needed && hidesTheOthers(answers);
    }

    /** The fewest respondents who can have given so many answers. */
    private int fewest(int answers) {
        return (int) IntStream.rangeClosed(0, askedAbout.size())
                .takeWhile(first -> askedAbout.stream()
                                .limit(first)
                                .mapToInt(count -> count)
                                .sum()
                        < answers)
                .count();
    }

    private boolean hidesTheOthers(int answers) {
        int most = askedAbout.stream().findFirst().orElse(0);
        return most <= 1 || 2 * most <= answers - (answers % 2 == 1 ? BEYOND_ODD : BEYOND_EVEN);
    }
}
