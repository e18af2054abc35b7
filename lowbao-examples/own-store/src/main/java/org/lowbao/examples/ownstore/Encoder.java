package org.lowbao.examples.ownstore;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.HeadRefresh;
import org.lowbao.storage.journal.HeadState;
import org.lowbao.storage.journal.JournalKey;

/**
 * Writes what was done as the body of a frame. Form 1: names as {@link DataOutputStream#writeUTF} writes them, numbers
 * big-endian, lists and bytes after their length, a day after a boolean that tells whether there is one.
 */
final class Encoder {

    static final byte COMMITS = 1;
    static final byte REFRESH = 2;

    private final DataOutputStream out;

    private Encoder(DataOutputStream out) {
        this.out = out;
    }

    private interface Part<T> {
        void write(T part) throws IOException;
    }

    static byte[] frame(List<Commit> commits) throws IOException {
        return frame(COMMITS, encoder -> encoder.list(commits, encoder::commit));
    }

    static byte[] frame(HeadRefresh refresh) throws IOException {
        return frame(REFRESH, encoder -> encoder.refresh(refresh));
    }

    private static byte[] frame(byte kind, Part<Encoder> body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var encoder = new Encoder(new DataOutputStream(bytes));
        encoder.out.writeByte(kind);
        body.write(encoder);
        return bytes.toByteArray();
    }

    private void commit(Commit commit) throws IOException {
        list(commit.appends(), this::append);
    }

    private void append(Append append) throws IOException {
        key(append.key());
        out.writeUTF(append.kind());
        out.writeLong(append.expectedVersion());
        list(append.entries(), this::entry);
        head(append.head());
        list(append.releases(), this::claim);
        list(append.takes(), this::claim);
    }

    private void refresh(HeadRefresh refresh) throws IOException {
        key(refresh.key());
        out.writeLong(refresh.expectedVersion());
        out.writeLong(refresh.expectedRevision());
        head(refresh.head());
        list(refresh.releases(), this::claim);
    }

    private void entry(Entry entry) throws IOException {
        EntryHeader header = entry.header();
        out.writeLong(header.version());
        out.writeUTF(header.type());
        out.writeInt(header.typeVersion());
        out.writeLong(header.recordedAt().toEpochMilli());
        out.writeUTF(header.actor());
        list(header.contents(), out::writeUTF);
        bytes(header.commitment());
        bytes(entry.payload());
    }

    private void head(HeadState head) throws IOException {
        bytes(head.chain());
        out.writeInt(head.snapshotVersion());
        bytes(head.snapshot());
        HeadIndex index = head.index();
        out.writeUTF(index.status());
        out.writeUTF(index.office());
        day(index.due());
        day(index.retainUntil());
        list(index.tokens(), out::writeUTF);
    }

    private void claim(Claim claim) throws IOException {
        out.writeUTF(claim.subject());
        out.writeInt(claim.from());
        out.writeInt(claim.until());
    }

    private void key(JournalKey key) throws IOException {
        out.writeUTF(key.partition());
        out.writeUTF(key.id());
    }

    private void day(Optional<LocalDate> day) throws IOException {
        out.writeBoolean(day.isPresent());
        if (day.isPresent()) {
            out.writeLong(day.get().toEpochDay());
        }
    }

    private void bytes(Bytes bytes) throws IOException {
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    private <T> void list(Collection<T> parts, Part<T> writer) throws IOException {
        out.writeInt(parts.size());
        for (T part : parts) {
            writer.write(part);
        }
    }
}
