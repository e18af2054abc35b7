package org.lowbao.documents.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.ResourceBundle;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.money.Money;

/** The words of one language, and numbers as they are written in reports. Nothing asks the default locale. */
final class Words {

    static final String BUNDLE = "org.lowbao.documents.report.report";

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words chinese() {
        return new Words(Locale.ROOT);
    }

    static Words english() {
        return new Words(Locale.ENGLISH);
    }

    /** Returns {@code zh} or {@code en}. */
    String code() {
        return language.equals(Locale.ROOT) ? "zh" : "en";
    }

    /** Returns the text of a key with its places {@code {0}}, {@code {1}}, … filled. */
    String of(String key, String... values) {
        String text = bundle.getString(key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** Returns the text of an enum constant, under the prefix of its type. */
    String of(String prefix, Enum<?> constant) {
        return of(prefix + "." + constant.name());
    }

    String of(DocumentType type) {
        return type.title(language);
    }

    /** Returns the text that is in this words' language. */
    String choose(String chinese, String english) {
        return language.equals(Locale.ROOT) ? chinese : english;
    }

    String month(YearMonth month) {
        return of("format.month", Integer.toString(month.getYear()), of("month." + month.getMonthValue()));
    }

    String day(LocalDate day) {
        return of(
                "format.day",
                Integer.toString(day.getYear()),
                of("month." + day.getMonthValue()),
                Integer.toString(day.getDayOfMonth()));
    }

    String limit(TimeLimit limit) {
        return of("limit." + limit.unit().name(), Integer.toString(limit.length()));
    }

    static String number(long number) {
        String digits = Long.toString(Math.abs(number));
        var grouped = new StringBuilder(number < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** Returns an amount in yuan with two decimal places. */
    static String yuan(Money amount) {
        String plain = amount.toPlainString();
        int point = plain.length() - 3;
        String whole = plain.substring(0, point);
        boolean negative = whole.startsWith("-");
        return (negative ? "-" : "")
                + number(Long.parseLong(negative ? whole.substring(1) : whole))
                + plain.substring(point);
    }

    /** Returns an amount in yuan without fen, for axes whose bands begin at whole yuan. */
    static String axis(Money amount) {
        return amount.fen() % 100 == 0 ? number(amount.fen() / 100) : yuan(amount);
    }
}
