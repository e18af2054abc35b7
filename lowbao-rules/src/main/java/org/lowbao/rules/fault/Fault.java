package org.lowbao.rules.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a pack, and where.
 *
 * @param code what kind of fault
 * @param file the file, as the pack's source names it; empty if no single file is at fault
 * @param line from 1; 0 if no single line is at fault
 * @param column from 1, in characters (a character outside the basic plane counts once); 0 if no single place is at fault
 * @param heading the heading of the column, if the file is a table; empty elsewhere
 * @param particulars what fills the words, in the order of the bundle
 */
public record Fault(FaultCode code, String file, int line, int column, String heading, List<String> particulars)
        implements Comparable<Fault> {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern PLACE_FOR_PARTICULAR = Pattern.compile("\\{([0-9])(\\??)}");
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::code)
            .thenComparing(fault -> fault.particulars().toString());

    public Fault {
        particulars = particulars.stream().map(Visible::of).toList();
    }

    /** A fault that is in no table file. */
    public Fault(FaultCode code, String file, int line, int column, List<String> particulars) {
        this(code, file, line, column, "", particulars);
    }

    /** Returns where it is. */
    public At at() {
        return new At(file, line, column, heading);
    }

    /** Returns what is wrong and what to do: in English for an English locale, in Chinese for any other. */
    public String message(Locale locale) {
        Locale language = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.lowbao.rules.fault.Faults", language, Fault.class.getClassLoader(), NO_FALLBACK);
        return PLACE_FOR_PARTICULAR
                .matcher(bundle.getString(code.name()))
                .replaceAll(match -> Matcher.quoteReplacement(filled(
                        bundle, Integer.parseInt(match.group(1)), match.group(2).isEmpty())));
    }

    /** Returns a particular, or the suggestion made of it, which is left out where there is none. */
    private String filled(ResourceBundle bundle, int index, boolean plain) {
        String particular = index < particulars.size() ? particulars.get(index) : "";
        if (plain) {
            return phrase(bundle, particular);
        }
        return particular.isEmpty() ? "" : bundle.getString("hint").replace("{0}", particular);
    }

    /**
     * Returns the line of the fault, and a caret beneath the place: two lines for a terminal with a fixed-width font.
     * Chinese characters count as two columns; a long line is cut on both sides.
     *
     * @param text the whole text of the file in which the fault stands
     * @return empty if the fault has no place, or the text has no such line
     */
    public String excerpt(String text) {
        return Excerpt.of(this, text);
    }

    /** Particulars are names from the pack or fixed English phrases; the Chinese bundle knows the phrases. */
    private static String phrase(ResourceBundle bundle, String particular) {
        if (bundle.getLocale().equals(Locale.ENGLISH)) {
            return particular;
        }
        String key = "word." + NO_WORD.matcher(particular).replaceAll("-");
        return bundle.containsKey(key) ? bundle.getString(key) : particular;
    }

    /** Orders by file, line and column. */
    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    /** Returns {@code file:line:column: CODE: message}, in English. */
    @Override
    public String toString() {
        return at() + ": " + code + ": " + message(Locale.ENGLISH);
    }
}
