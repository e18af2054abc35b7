package org.lowbao.core.archive;

/**
 * How reference codes (档号) are built in one archive: fonds, category, year, retention, volume, item.
 *
 * <p>The pattern is data, because DA/T 13-2022 and DA/T 22-2015 differ and agencies choose. It names
 * {@code {fonds}}, {@code {category}}, {@code {year}}, {@code {retention}} and {@code {volume}}; anything else stands as
 * written. "-" joins a higher code to a lower one, "·" codes of one level.
 *
 * @param fonds the fonds number (全宗号)
 * @param category the category codes (档案门类代码), such as {@code ZY·DB}: specialised records, dibao
 * @param pattern the pattern; must hold {@code {volume}}
 * @param volumeDigits to how many digits a volume number is filled with zeros
 */
public record ReferenceCodeScheme(String fonds, String category, String pattern, int volumeDigits) {

    public ReferenceCodeScheme {
        if (!pattern.contains("{volume}")) {
            throw new IllegalArgumentException("without {volume} two volumes would have one code");
        }
        if (volumeDigits < 1 || volumeDigits > 9) {
            throw new IllegalArgumentException("volume digits are 1 to 9, was " + volumeDigits);
        }
    }

    /** Returns a scheme after DA/T 13-2022 by volume: {@code J023-ZY·DB·2026-D30-0123}. */
    public static ReferenceCodeScheme byVolume(String fonds, String category) {
        return new ReferenceCodeScheme(fonds, category, "{fonds}-{category}·{year}-{retention}-{volume}", 4);
    }

    /** Returns the series within which volumes are numbered without gaps: all but the volume number. */
    public String series(int year, RetentionRule retention) {
        return fill(year, retention).replace("-{volume}", "").replace("{volume}", "");
    }

    /**
     * Returns the code of a volume.
     *
     * @param volume from 1
     * @throws IllegalArgumentException if {@code volume} is less than 1 or does not fit the digits
     */
    public String code(int year, RetentionRule retention, long volume) {
        String digits = Long.toString(volume);
        if (volume < 1 || digits.length() > volumeDigits) {
            throw new IllegalArgumentException(
                    "volume " + volume + " does not fit " + volumeDigits + " digits; open a new series");
        }
        return fill(year, retention).replace("{volume}", "0".repeat(volumeDigits - digits.length()) + digits);
    }

    private String fill(int year, RetentionRule retention) {
        return pattern.replace("{fonds}", fonds)
                .replace("{category}", category)
                .replace("{year}", Integer.toString(year))
                .replace("{retention}", retention.code());
    }
}
