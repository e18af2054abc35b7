package org.lowbao.archive.packages;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Base64;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.casework.export.OpenedEntry;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Chain;
import org.lowbao.storage.journal.EntryHeader;

/** Writes the journal so that anybody can recompute commitments and chain with common tools. */
final class JournalFiles {

    /** Always three digits behind the second, so that a time has one spelling. */
    static final DateTimeFormatter TIME =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static final String FORM = "lowbao-chain-1";

    private static final JsonFactory JSON = new JsonFactory();

    private JournalFiles() {}

    /** Returns one line of JSON for each entry. */
    static byte[] entries(DossierExport export) throws IOException {
        var lines = new ByteArrayOutputStream();
        for (OpenedEntry entry : export.entries()) {
            var line = new ByteArrayOutputStream();
            try (JsonGenerator json = JSON.createGenerator(line)) {
                write(json, entry);
            }
            line.write('\n');
            line.writeTo(lines);
        }
        return lines.toByteArray();
    }

    private static void write(JsonGenerator json, OpenedEntry entry) throws IOException {
        EntryHeader header = entry.header();
        json.writeStartObject();
        json.writeNumberField("version", header.version());
        json.writeStringField("type", header.type());
        json.writeNumberField("typeVersion", header.typeVersion());
        json.writeStringField("recordedAt", TIME.format(header.recordedAt()));
        json.writeStringField("actor", header.actor());
        json.writeArrayFieldStart("contents");
        for (String content : header.contents()) {
            json.writeString(content);
        }
        json.writeEndArray();
        json.writeStringField("commitment", header.commitment().hex());
        json.writeStringField("opening", entry.opening().hex());
        byte[] plaintext = entry.plaintext().toByteArray();
        String text = new String(plaintext, StandardCharsets.UTF_8);
        // readable wherever the text gives back the very bytes
        if (Bytes.of(text.getBytes(StandardCharsets.UTF_8)).equals(entry.plaintext())) {
            json.writeStringField("plaintext", text);
        } else {
            json.writeStringField("plaintextBase64", Base64.getEncoder().encodeToString(plaintext));
        }
        json.writeEndObject();
    }

    /**
     * Returns the chain, one digest for each entry after the genesis.
     *
     * @throws IllegalArgumentException if the entries do not lead to the export's chain digest, or one does not open
     *     its commitment: then the export is damaged and must not be handed over
     */
    static byte[] chain(DossierExport export) {
        Bytes digest = Chain.genesis(export.key(), export.kind());
        var lines = new StringBuilder()
                .append("form ")
                .append(FORM)
                .append("\npartition ")
                .append(export.key().partition())
                .append("\njournal ")
                .append(export.key().id())
                .append("\nkind ")
                .append(export.kind())
                .append("\n0 ")
                .append(digest.hex())
                .append('\n');
        for (OpenedEntry entry : export.entries()) {
            if (!Sha256.commitment(entry.opening(), entry.plaintext())
                    .equals(entry.header().commitment())) {
                throw new IllegalArgumentException(
                        "entry " + entry.header().version() + " of " + export.key() + " does not open its commitment");
            }
            digest = Chain.next(digest, entry.header());
            lines.append(entry.header().version())
                    .append(' ')
                    .append(digest.hex())
                    .append('\n');
        }
        if (!digest.equals(export.chain())) {
            throw new IllegalArgumentException("the entries of " + export.key() + " do not lead to its chain digest");
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
