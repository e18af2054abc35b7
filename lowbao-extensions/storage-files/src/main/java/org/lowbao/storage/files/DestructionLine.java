package org.lowbao.storage.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.journal.JournalKey;

/**
 * One line of a {@link FileDestructionRegister}, without its line feed.
 *
 * @param record what it says
 * @param digest the running digest up to and with this line
 */
record DestructionLine(DestructionRecord record, String digest) {

    /** The first line of the file, which stands for the digest before the first record. */
    static final String FORM = "lowbao-destructions 1";

    /** More than any line has: names are at most 64 and 128 characters long. */
    static final int LONGEST = 400;

    static DestructionLine after(String digestBefore, DestructionRecord record) {
        return new DestructionLine(record, digest(digestBefore, said(record)));
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException if it is not the next one after {@code digestBefore}
     */
    static DestructionLine parse(String digestBefore, long number, String line) {
        String[] words = line.split(" ", -1);
        if (words.length != 5) {
            throw new IllegalArgumentException("a line has five words, was " + words.length);
        }
        var journal = new JournalKey(words[1], words[2]);
        var record = new DestructionRecord(number, journal, Instant.ofEpochMilli(Long.parseLong(words[3])));
        DestructionLine expected = after(digestBefore, record);
        if (!expected.text().equals(line)) {
            throw new IllegalArgumentException("number or digest do not follow from the line before");
        }
        return expected;
    }

    String text() {
        return said(record) + " " + digest;
    }

    static ByteBuffer encode(String line) {
        return StandardCharsets.US_ASCII.encode(line + "\n");
    }

    private static String said(DestructionRecord record) {
        return record.number() + " " + record.journal().partition() + " "
                + record.journal().id() + " " + record.at().toEpochMilli();
    }

    private static String digest(String before, String said) {
        return Digests.sha256(before + " " + said + "\n").hex();
    }
}
