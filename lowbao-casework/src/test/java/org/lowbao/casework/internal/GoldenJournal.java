package org.lowbao.casework.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.JournalKey;

/**
 * A journal as a release wrote it, kept for ever: one line for the journal, one for each entry. The files are never
 * edited; a later release adds files of its own beside them.
 *
 * @param key the journal
 * @param kind its kind
 * @param secret the journal's key, in clear: the people in it are invented
 * @param snapshotVersion the form of the snapshot; the first files do not say it, theirs is 1
 * @param snapshot the sealed snapshot of the head
 * @param entries headers and sealed payloads
 * @param plaintexts what is sealed in them
 * @param chains the digest after each of them
 */
record GoldenJournal(
        JournalKey key,
        String kind,
        byte[] secret,
        int snapshotVersion,
        Bytes snapshot,
        List<Entry> entries,
        List<byte[]> plaintexts,
        List<Bytes> chains) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static GoldenJournal read(String name) throws IOException {
        List<String> lines = resource(name + ".jsonl")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        JsonNode head = JSON.readTree(lines.get(0));
        var entries = new ArrayList<Entry>();
        var plaintexts = new ArrayList<byte[]>();
        var chains = new ArrayList<Bytes>();
        for (String line : lines.subList(1, lines.size())) {
            JsonNode node = JSON.readTree(line);
            var contents = new ArrayList<String>();
            node.get("contents").forEach(content -> contents.add(content.textValue()));
            entries.add(new Entry(
                    new EntryHeader(
                            node.get("version").longValue(),
                            text(node, "type"),
                            node.get("typeVersion").intValue(),
                            Instant.parse(text(node, "recordedAt")),
                            text(node, "actor"),
                            contents,
                            Bytes.ofHex(text(node, "commitment"))),
                    base64(node, "payload")));
            plaintexts.add(text(node, "plaintext").getBytes(StandardCharsets.UTF_8));
            chains.add(Bytes.ofHex(text(node, "chain")));
        }
        return new GoldenJournal(
                new JournalKey(text(head, "partition"), text(head, "id")),
                text(head, "kind"),
                HexFormat.of().parseHex(text(head, "key")),
                head.path("snapshotVersion").asInt(1),
                base64(head, "snapshot"),
                entries,
                plaintexts,
                chains);
    }

    /** Returns the folded state that was kept beside the journal. */
    static String state(String name) throws IOException {
        return resource(name + ".state.json").strip();
    }

    /** Returns the lines of the file. */
    String text() throws IOException {
        ObjectNode head = JSON.createObjectNode()
                .put("partition", key.partition())
                .put("id", key.id())
                .put("kind", kind)
                .put("key", HexFormat.of().formatHex(secret))
                .put("snapshotVersion", snapshotVersion)
                .put("snapshot", Base64.getEncoder().encodeToString(snapshot.toByteArray()));
        var lines = new ArrayList<String>();
        lines.add(JSON.writeValueAsString(head));
        for (int i = 0; i < entries.size(); i++) {
            EntryHeader header = entries.get(i).header();
            ObjectNode line = JSON.createObjectNode()
                    .put("version", header.version())
                    .put("type", header.type())
                    .put("typeVersion", header.typeVersion())
                    .put("recordedAt", header.recordedAt().toString())
                    .put("actor", header.actor());
            header.contents().forEach(line.putArray("contents")::add);
            line.put("commitment", header.commitment().hex())
                    .put("chain", chains.get(i).hex())
                    .put("plaintext", new String(plaintexts.get(i), StandardCharsets.UTF_8))
                    .put(
                            "payload",
                            Base64.getEncoder()
                                    .encodeToString(entries.get(i).payload().toByteArray()));
            lines.add(JSON.writeValueAsString(line));
        }
        return String.join("\n", lines) + "\n";
    }

    private static Bytes base64(JsonNode node, String field) {
        return Bytes.of(Base64.getDecoder().decode(text(node, field)));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).textValue();
    }

    static String resource(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    static byte[] bytes(String name) throws IOException {
        try (InputStream in = GoldenJournal.class.getResourceAsStream("/golden/" + name)) {
            if (in == null) {
                throw new IOException("no golden file " + name);
            }
            return in.readAllBytes();
        }
    }
}
