package org.lowbao.connectors.dropfolder;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** How values in the files of an agency are read. */
final class Values {

    private static final DateTimeFormatter WITH_HYPHENS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter DIGITS =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern USE_CODE = Pattern.compile("[a-z][a-z-]{0,63}");
    private static final ResourceBundle VEHICLE_USES = ResourceBundle.getBundle(
            "org.lowbao.connectors.dropfolder.vehicle-uses",
            Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    private Values() {}

    /** Reads {@code 2026-03-31} or {@code 20260331}. */
    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, text.length() == 8 ? DIGITS : WITH_HYPHENS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Reads one of our codes, or a term that the list of terms knows. What it does not know is not guessed. */
    static Optional<String> vehicleUse(String text) {
        if (VEHICLE_USES.containsKey(text)) {
            return Optional.of(VEHICLE_USES.getString(text));
        }
        return USE_CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** Returns the plate with stars between its first two and its last character. */
    static String maskedPlate(String plate) {
        int[] shown = plate.codePoints().toArray();
        for (int i = 0; i < shown.length; i++) {
            boolean kept = shown.length > 4 && (i < 2 || i == shown.length - 1);
            shown[i] = kept ? shown[i] : '*';
        }
        return new String(shown, 0, shown.length);
    }
}
