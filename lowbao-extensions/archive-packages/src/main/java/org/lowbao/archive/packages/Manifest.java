package org.lowbao.archive.packages;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of files and their SHA-256, in the form that {@code sha256sum -c} checks: digest, two blanks, path, line feed;
 * sorted by path. There is one way to write a list, so a changed byte is never just another spelling.
 */
final class Manifest {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.{1,1100})");

    private Manifest() {}

    static String text(SortedMap<String, String> digests) {
        var text = new StringBuilder();
        digests.forEach(
                (path, digest) -> text.append(digest).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /** Reads a list; what is wrong goes to {@code faults}, the sound lines are returned. */
    static SortedMap<String, String> read(String file, String text, FaultList faults) {
        var digests = new TreeMap<String, String>();
        int number = 0;
        int at = 0;
        String previous = "";
        while (at < text.length()) {
            number++;
            int end = text.indexOf('\n', at);
            Matcher line = LINE.matcher(text.substring(at, end < 0 ? text.length() : end));
            at = end < 0 ? text.length() : end + 1;
            if (end < 0 || !line.matches()) {
                faults.add(PackageFault.Code.MANIFEST_LINE, file, number);
            } else if (!BagNames.PATH.matcher(line.group(2)).matches()) {
                faults.add(PackageFault.Code.UNSAFE_PATH, file, number);
            } else if (digests.put(line.group(2), line.group(1)) != null) {
                faults.add(PackageFault.Code.LISTED_TWICE, file, number);
            } else if (line.group(2).compareTo(previous) < 0) {
                faults.add(PackageFault.Code.NOT_SORTED, file, number);
            } else {
                previous = line.group(2);
            }
        }
        return digests;
    }
}
