package org.lowbao.archive.packages;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a package says about its making, besides the dossier. It stands in clear in {@code bag-info.txt}, so no field may
 * hold the name or number of a person.
 *
 * @param sourceOrganization who hands over (移交单位); one line, 1 to 200 characters
 * @param baggingDate the day of packaging, handed in so that a package can be made again byte for byte
 * @param group what the package was made with, such as a transfer list; one line of up to 200 characters, or empty
 * @param offices the names of offices by their codes, for the column 责任者; a code without a name stands as it is
 * @param language in which documents and lists are written; Chinese unless there is a bundle for it
 */
public record PackageInfo(
        String sourceOrganization,
        LocalDate baggingDate,
        String group,
        SortedMap<String, String> offices,
        Locale language) {

    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}{0,200}");

    public PackageInfo {
        if (sourceOrganization.isBlank() || !isOneLine(sourceOrganization)) {
            throw new IllegalArgumentException("the source organisation is one line of 1 to 200 characters");
        }
        if (!isOneLine(group)) {
            throw new IllegalArgumentException("the group is one line of up to 200 characters");
        }
        offices = Collections.unmodifiableSortedMap(new TreeMap<>(offices));
    }

    /** Returns the information for a package in Chinese that belongs to no group. */
    public static PackageInfo of(String sourceOrganization, LocalDate baggingDate) {
        return new PackageInfo(sourceOrganization, baggingDate, "", new TreeMap<>(), Locale.CHINESE);
    }

    private static boolean isOneLine(String text) {
        return ONE_LINE.matcher(text).matches()
                && text.indexOf('\u2028') < 0
                && text.indexOf('\u2029') < 0
                && text.indexOf('\u0085') < 0;
    }
}
