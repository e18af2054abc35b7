package org.lowbao.rules.fault;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a pack, and where.
 *
 * @param code what kind of fault
 * @param file the file, as the pack's source names it; empty if no single file is at fault
 * @param line from 1; 0 if no single line is at fault
 * @param column from 1, in characters; 0 if no single place is at fault
 * @param heading the heading of the column, if the file is a table; empty elsewhere
 * @param particulars what fills the words, in the order of the bundle
 */
public record Fault(FaultCode code, String file, int line, int column, String heading, List<String> particulars)
        implements Comparable<Fault> {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9]+");
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::code)
            .thenComparing(fault -> fault.particulars().toString());

    public Fault {
        particulars = List.copyOf(particulars);
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
        String words = bundle.getString(code.name());
        for (int i = 0; i < particulars.size(); i++) {
            String particular = particulars.get(i);
            String hint = particular.isEmpty() ? "" : bundle.getString("hint").replace("{0}", particular);
            words = words.replace("{" + i + "?}", hint)
                    .replace("{" + i + "}", language.equals(Locale.ENGLISH) ? particular : chinese(bundle, particular));
        }
        return words;
    }

    /** Particulars are names from the pack or fixed English phrases; the bundle knows the phrases in Chinese. */
    private static String chinese(ResourceBundle bundle, String particular) {
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
