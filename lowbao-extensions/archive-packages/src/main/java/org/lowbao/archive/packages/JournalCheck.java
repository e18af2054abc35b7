package org.lowbao.archive.packages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.JournalKey;

/** Recomputes every commitment and the whole chain from {@code entries.jsonl} and compares with {@code chain.txt}. */
final class JournalCheck {

    // a payload in which every byte became an escape of six characters, and the header
    static final int LONGEST_LINE = Entry.MAX_PAYLOAD * 6 + 64 * 1024;
    static final int MOST_ENTRIES = 1_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_LINE)
                            .maxNestingDepth(4)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<String> chain;
    private final FaultList faults;
    private int entries;

    private JournalCheck(List<String> chain, FaultList faults) {
        this.chain = chain;
        this.faults = faults;
    }

    /** Checks a journal; returns how many entries were recomputed. */
    static int check(String chainText, BufferedReader entries, FaultList faults) throws IOException {
        List<String> lines = new ArrayList<>(List.of(chainText.split("\n", -1)));
        // every line ends, so what follows the last end is empty
        if (!lines.remove(lines.size() - 1).isEmpty() || lines.size() < 5) {
            faults.add(PackageFault.Code.JOURNAL_FORM, BagNames.CHAIN);
            return 0;
        }
        var check = new JournalCheck(lines, faults);
        check.run(entries);
        return check.entries;
    }

    private void run(BufferedReader lines) throws IOException {
        Bytes digest;
        try {
            if (!value(0, "form ").equals(JournalFiles.FORM)) {
                throw new IllegalArgumentException("another form of chain");
            }
            digest = Chain.genesis(new JournalKey(value(1, "partition "), value(2, "journal ")), value(3, "kind "));
        } catch (IllegalArgumentException e) {
            faults.add(PackageFault.Code.JOURNAL_FORM, BagNames.CHAIN);
            return;
        }
        compare(digest);
        for (String line = next(lines); line != null; line = next(lines)) {
            try {
                JsonNode entry = JSON.readTree(line);
                EntryHeader header = header(entry);
                if (header.version() != entries + 1) {
                    throw new IllegalArgumentException("entries are numbered without gaps");
                }
                entries++;
                checkCommitment(entry, header);
                digest = Chain.next(digest, header);
                compare(digest);
            } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
                faults.add(PackageFault.Code.JOURNAL_FORM, BagNames.ENTRIES, entries + 1L);
                return;
            }
        }
        if (entries == 0 || chain.size() != entries + 5) {
            faults.add(PackageFault.Code.CHAIN_DIFFERS, BagNames.CHAIN);
        }
    }

    private void compare(Bytes digest) {
        int line = entries + 4;
        if (line >= chain.size() || !chain.get(line).equals(entries + " " + digest.hex())) {
            faults.add(PackageFault.Code.CHAIN_DIFFERS, BagNames.CHAIN, line + 1L);
        }
    }

    private void checkCommitment(JsonNode entry, EntryHeader header) {
        Bytes plaintext = entry.has("plaintext")
                ? Bytes.of(text(entry, "plaintext").getBytes(StandardCharsets.UTF_8))
                : Bytes.of(Base64.getDecoder().decode(text(entry, "plaintextBase64")));
        Bytes opening = Bytes.ofHex(text(entry, "opening"));
        if (opening.size() == 0 || !Sha256.commitment(opening, plaintext).equals(header.commitment())) {
            faults.add(PackageFault.Code.COMMITMENT_DIFFERS, BagNames.ENTRIES, header.version());
        }
    }

    private static EntryHeader header(JsonNode entry) {
        var contents = new ArrayList<String>();
        for (JsonNode content : field(entry, "contents")) {
            contents.add(content.asText());
        }
        return new EntryHeader(
                field(entry, "version").asLong(),
                text(entry, "type"),
                field(entry, "typeVersion").asInt(),
                Instant.parse(text(entry, "recordedAt")),
                text(entry, "actor"),
                contents,
                Bytes.ofHex(text(entry, "commitment")));
    }

    private static String text(JsonNode entry, String name) {
        JsonNode field = field(entry, name);
        if (!field.isTextual()) {
            throw new IllegalArgumentException("a text is needed");
        }
        return field.textValue();
    }

    private static JsonNode field(JsonNode entry, String name) {
        JsonNode field = entry.get(name);
        if (field == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        return field;
    }

    private String value(int line, String label) {
        if (!chain.get(line).startsWith(label)) {
            throw new IllegalArgumentException("a line of the chain is missing");
        }
        return chain.get(line).substring(label.length());
    }

    /** Returns the next line, or null at the end; a line without end, or beyond any payload, is an error of its form. */
    private static @Nullable String next(BufferedReader lines) throws IOException {
        var line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (line.length() == LONGEST_LINE) {
                break;
            }
            line.append((char) c);
        }
        // an unfinished line is no JSON of ours: let the reader of JSON refuse it
        return line.isEmpty() ? null : "";
    }
}
