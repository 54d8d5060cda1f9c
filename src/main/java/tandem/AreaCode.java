package tandem;

import java.util.regex.Pattern;

/** The ONS (GSS) code of an area's council, for example {@code E08000033}: a country letter and eight digits. */
public record AreaCode(String gss) implements Comparable<AreaCode> {

    private static final Pattern FORM = Pattern.compile("[ENSW][0-9]{8}");

    public AreaCode {
        if (!FORM.matcher(gss).matches()) {
            throw new IllegalArgumentException(
                    "An area code is a letter E, N, S or W and eight digits, but was " + gss);
        }
    }

    public static boolean isValid(String gss) {
        return FORM.matcher(gss).matches();
    }

    @Override
    public int compareTo(AreaCode other) {
        return gss.compareTo(other.gss);
    }

    @Override
    public String toString() {
        return gss;
    }
}
