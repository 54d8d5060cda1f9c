package tandem.comparison.web;

import java.util.List;

/**
 * How an area stands on the map and in the tables: a letter, and a shape and a colour of its own. Shape and letter alone
 * tell areas apart, in greyscale too.
 *
 * @param path of the shape in a square of 24 by 24
 * @param colour none of those that stand for a side
 */
record AreaMark(String letter, String path, String colour) {

    private static final List<AreaMark> ALL = List.of(
            new AreaMark("A", "M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z", "#00665e"),
            new AreaMark("B", "M2 2h20v20H2z", "#7a3e00"),
            new AreaMark("C", "M12 0L24 12L12 24L0 12z", "#54319f"),
            new AreaMark("D", "M6 2h12l6 10l-6 10H6L0 12z", "#4a4f54"),
            new AreaMark("E", "M12 0L24 9L19.5 23h-15L0 9z", "#3f6b00"),
            new AreaMark("F", "M8 1h8v7h7v8h-7v7H8v-7H1V8h7z", "#b3126b"),
            new AreaMark("G", "M0 23h24L17 1H7z", "#006a8c"),
            new AreaMark("H", "M0 1h24L17 23H7z", "#6b5c00"));

    /** The mark of the area in this place of the alphabet; after the eighth, shapes and colours come again. */
    static AreaMark of(int place) {
        AreaMark mark = ALL.get(place % ALL.size());
        return new AreaMark(Character.toString('A' + place % 26), mark.path(), mark.colour());
    }
}
