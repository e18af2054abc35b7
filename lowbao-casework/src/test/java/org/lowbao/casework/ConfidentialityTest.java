package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.casework.internal.CaseFormat;
import org.lowbao.casework.internal.JournalFormat;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.office.Purpose;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.key.KeyRegister;

/** Whoever has the stores and the logs, and not the host's key, learns nothing of a family and no officer's name. */
class ConfidentialityTest {

    private final Captured logs = new Captured();
    private final Logger root = Logger.getLogger("");
    private Level before = Level.INFO;

    @BeforeEach
    void listen() {
        before = root.getLevel();
        root.setLevel(Level.ALL);
        root.addHandler(logs);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(logs);
        root.setLevel(before);
    }

    @Test
    void nothing_personal_is_in_any_stored_byte() throws Exception {
        var path = new FullPath(Sealing.aesGcm(), (step, file) -> {});
        path.run();
        assertThat(found(stored(path))).isEmpty();
    }

    @Test
    void a_cipher_that_does_nothing_shows_that_the_search_would_have_found_everything() throws Exception {
        var path = new FullPath(new NoCipher(), (step, file) -> {});
        path.run();
        assertThat(found(stored(path))).containsExactlyElementsOf(new TreeSet<>(FullPath.MARKERS));
    }

    @Test
    void nothing_personal_is_in_the_logs_even_of_trouble() throws Exception {
        var path = new FullPath(Sealing.aesGcm(), (step, file) -> {
            throw new IllegalStateException(
                    "trouble with " + file.application().applicant().name().text());
        });
        Casework casework = path.run();
        // refusals and misuse, too
        casework.take(FullPath.WHOLE, new IntakeSteps.Accept(), FullPath.CLERK);
        casework.read("DB-unknown", FullPath.CLERK, Purpose.CASEWORK);
        assertThat(logs.text).asString().contains("failed after CONFIRM of 990101/DB-2026-0001");
        assertThat(found(logs.text.toString().getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static TreeSet<String> found(byte[] haystack) {
        String text = new String(haystack, StandardCharsets.ISO_8859_1);
        var found = new TreeSet<String>();
        for (String marker : FullPath.MARKERS) {
            byte[] utf8 = marker.getBytes(StandardCharsets.UTF_8);
            byte[] utf16 = marker.getBytes(StandardCharsets.UTF_16BE);
            if (text.contains(new String(utf8, StandardCharsets.ISO_8859_1))
                    || text.contains(new String(utf16, StandardCharsets.ISO_8859_1))
                    || text.contains(HexFormat.of().formatHex(utf8))) {
                found.add(marker);
            }
        }
        return found;
    }

    /** Returns every byte that the three stores hold. */
    private static byte[] stored(FullPath path) throws IOException {
        var out = new ByteArrayOutputStream();
        var formats = new ArrayList<JournalFormat<?, ?>>(CollectiveFormats.all());
        var kinds = new ArrayList<>(formats.stream().map(JournalFormat::kind).toList());
        kinds.add(CaseFormat.KIND);
        int journals = 0;
        for (String kind : kinds) {
            for (Head head : path.journals
                    .find(HeadQuery.all(Fixtures.COUNTY, kind), Optional.empty(), 1_000)
                    .heads()) {
                journals++;
                write(out, head + " " + head.state().index());
                out.write(head.state().snapshot().toByteArray());
                write(out, path.journals.claims(head.key()).toString());
                if (path.keys.find(head.key()) instanceof KeyRegister.Entry.Present present) {
                    out.write(present.wrapped().toByteArray());
                }
                for (Entry entry : path.journals.entries(head.key(), 0, 1_000)) {
                    EntryHeader header = entry.header();
                    write(out, header.toString());
                    out.write(entry.payload().toByteArray());
                    for (String content : header.contents()) {
                        write(out, content);
                        out.write(path.contents.open(head.key(), content).readAllBytes());
                    }
                }
            }
        }
        // two dossiers, two sheets, a list, a series, the register, and a log for each office and day of reading
        assertThat(journals).isGreaterThan(7);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps what is logged, with the stack traces. */
    private static final class Captured extends Handler {
        private final StringBuffer text = new StringBuffer();
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord logged) {
            text.append(formatter.format(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    /** Seals nothing. */
    private static final class NoCipher implements Sealing {
        @Override
        public byte code() {
            return 0;
        }

        @Override
        public int nonceLength() {
            return 0;
        }

        @Override
        public byte[] seal(byte[] key, byte[] nonce, byte[] context, byte[] message) {
            return message.clone();
        }

        @Override
        public byte[] open(byte[] key, byte[] nonce, byte[] context, byte[] sealed) {
            return sealed.clone();
        }
    }
}
