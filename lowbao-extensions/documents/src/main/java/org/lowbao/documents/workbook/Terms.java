package org.lowbao.documents.workbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The Chinese words that cells may hold, and the codes they stand for.
 *
 * <p>{@link #standard} is what lowbao brings. A locality whose forms use other words reads its own file on top of it,
 * in the form of a {@code .properties} file of UTF-8 with lines {@code list.word = code}, for example {@code
 * incomeKind.打工 = odd-jobs}. The lists that may grow are {@code incomeKind} and {@code propertyUse}: their codes are
 * whatever the policies know. Words may be added to the others, for the codes that are there.
 *
 * <p>Immutable.
 */
public final class Terms {

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z]+)\\.(\\S+)");

    private final SortedMap<String, SortedMap<String, String>> lists;

    private Terms(SortedMap<String, SortedMap<String, String>> lists) {
        this.lists = lists;
    }

    /** Returns the words that lowbao brings. */
    public static Terms standard() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Terms.class.getResourceAsStream("terms.properties")), StandardCharsets.UTF_8)) {
            return new Terms(new TreeMap<>()).with(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns these words and those of a file; where both have a word, the file's code holds.
     *
     * @throws IllegalArgumentException if a line is not {@code list.word = code}; the message names the line's key
     * @throws IOException if the reader fails
     */
    public Terms with(Reader file) throws IOException {
        var read = new Properties();
        read.load(file);
        var merged = new TreeMap<String, SortedMap<String, String>>();
        lists.forEach((list, words) -> merged.put(list, new TreeMap<>(words)));
        for (String key : read.stringPropertyNames()) {
            var entry = ENTRY.matcher(key);
            String code = read.getProperty(key).strip();
            if (!entry.matches() || code.isEmpty()) {
                throw new IllegalArgumentException("a term is written list.word = code; this key is not: " + key);
            }
            merged.computeIfAbsent(entry.group(1), list -> new TreeMap<>()).put(entry.group(2), code);
        }
        return new Terms(merged);
    }

    /** Returns the code of a word, or empty if the list does not have it. */
    Optional<String> code(String list, String word) {
        return Optional.ofNullable(lists.getOrDefault(list, new TreeMap<>()).get(word));
    }

    /** Returns the words of a list, for a message. */
    List<String> words(String list) {
        return List.copyOf(lists.getOrDefault(list, new TreeMap<>()).keySet());
    }
}
