package org.lowbao.documents.spreadsheet;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lowbao.documents.spreadsheet.MarkupReader.Event;
import org.lowbao.documents.spreadsheet.UnreadableFileException.Reason;

/** Tells which cell styles show a number as a date. */
final class DateStyles {

    private static final int MOST_STYLES = 65_536;

    /** Quoted and escaped characters, colours and conditions: they show or colour, they do not name parts of a date. */
    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

    private final BitSet dates;

    private DateStyles(BitSet dates) {
        this.dates = dates;
    }

    static DateStyles read(Archive archive, Optional<String> part) throws IOException, UnreadableFileException {
        var dates = new BitSet();
        if (part.isEmpty()) {
            return new DateStyles(dates);
        }
        Set<String> dateFormats = new HashSet<>();
        boolean inCellStyles = false;
        int styles = 0;
        try (MarkupReader in = archive.part(part.get())) {
            for (Event event = in.next(); event != Event.END_OF_PART; event = in.next()) {
                boolean start = event == Event.START;
                if (event != Event.TEXT && in.name().equals("cellXfs")) {
                    inCellStyles = start;
                } else if (start && in.name().equals("numFmt")) {
                    if (showsDate(in.attribute("formatCode").orElse(""))) {
                        dateFormats.add(in.attribute("numFmtId").orElse(""));
                    }
                } else if (start && inCellStyles && in.name().equals("xf")) {
                    String format = in.attribute("numFmtId").orElse("0");
                    dates.set(styles++, isBuiltInDate(format) || dateFormats.contains(format));
                }
                if (styles > MOST_STYLES || dateFormats.size() > MOST_STYLES) {
                    throw new UnreadableFileException(Reason.DAMAGED);
                }
            }
        }
        return new DateStyles(dates);
    }

    boolean isDate(String style) {
        return style.length() < 6
                && style.chars().allMatch(c -> c >= '0' && c <= '9')
                && !style.isEmpty()
                && dates.get(Integer.parseInt(style));
    }

    /** The formats that are known by number: of all languages, and those of Chinese (27-36, 50-58). */
    private static boolean isBuiltInDate(String format) {
        return switch (format) {
            case "14", "15", "16", "17", "22" -> true;
            case "27", "28", "29", "30", "31", "36", "50", "51", "52", "53", "54", "57", "58" -> true;
            default -> false;
        };
    }

    private static boolean showsDate(String formatCode) {
        String code = NOT_A_CODE.matcher(formatCode).replaceAll("").toLowerCase(Locale.ROOT);
        return !code.contains("general") && (code.indexOf('y') >= 0 || code.indexOf('d') >= 0);
    }
}
