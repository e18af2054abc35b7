package org.lowbao.examples.ownstore;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.StorageException;
import org.lowbao.storage.StorageException.Trouble;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.journal.Outcome;

/** Reads what {@link Encoder} wrote; its calls stand in the same order. */
final class Decoder {

    private final DataInputStream in;

    private Decoder(DataInputStream in) {
        this.in = in;
    }

    private interface Part<T> {
        T read() throws IOException;
    }

    /** Does once more what a frame says; all of it was done before, so none of it may conflict. */
    static void play(byte[] frame, JournalStore into) throws IOException {
        var decoder = new Decoder(new DataInputStream(new ByteArrayInputStream(frame)));
        for (Outcome outcome : decoder.played(into)) {
            if (!outcome.committed()) {
                throw new StorageException(
                        Trouble.DAMAGED, "the log does not follow from its beginning; restore it from a backup");
            }
        }
    }

    private List<Outcome> played(JournalStore into) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case Encoder.COMMITS -> into.commitAll(list(this::commit));
            case Encoder.REFRESH -> List.of(into.refresh(refresh()));
            default ->
                throw new StorageException(
                        Trouble.FOREIGN, "frames of kind " + kind + " are newer than this store; use a later release");
        };
    }

    private Commit commit() throws IOException {
        return new Commit(list(this::append));
    }

    private Append append() throws IOException {
        return new Append(
                key(), in.readUTF(), in.readLong(), list(this::entry), head(), list(this::claim), list(this::claim));
    }

    private HeadRefresh refresh() throws IOException {
        return new HeadRefresh(key(), in.readLong(), in.readLong(), head(), list(this::claim));
    }

    private Entry entry() throws IOException {
        var header = new EntryHeader(
                in.readLong(),
                in.readUTF(),
                in.readInt(),
                Instant.ofEpochMilli(in.readLong()),
                in.readUTF(),
                list(in::readUTF),
                bytes());
        return new Entry(header, bytes());
    }

    private HeadState head() throws IOException {
        return new HeadState(bytes(), in.readInt(), bytes(), index());
    }

    private HeadIndex index() throws IOException {
        return new HeadIndex(in.readUTF(), in.readUTF(), day(), day(), new TreeSet<>(list(in::readUTF)));
    }

    private Claim claim() throws IOException {
        return new Claim(in.readUTF(), in.readInt(), in.readInt());
    }

    private JournalKey key() throws IOException {
        return new JournalKey(in.readUTF(), in.readUTF());
    }

    private Optional<LocalDate> day() throws IOException {
        return in.readBoolean() ? Optional.of(LocalDate.ofEpochDay(in.readLong())) : Optional.empty();
    }

    private Bytes bytes() throws IOException {
        return Bytes.of(in.readNBytes(in.readInt()));
    }

    private <T> List<T> list(Part<T> reader) throws IOException {
        int size = in.readInt();
        var parts = new ArrayList<T>();
        while (parts.size() < size) {
            parts.add(reader.read());
        }
        return parts;
    }
}
