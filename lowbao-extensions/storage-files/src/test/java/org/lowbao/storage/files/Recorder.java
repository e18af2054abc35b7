package org.lowbao.storage.files;

import java.nio.file.Path;
import java.time.Instant;
import org.lowbao.storage.destruction.DestructionRecord;
import org.lowbao.storage.journal.JournalKey;

/** A process of its own that records destructions which others record, too, and says on its output what was answered. */
final class Recorder {

    static final int JOURNALS = 300;

    private Recorder() {}

    /** Takes the file, and the time at which all of them are said to be destroyed, in milliseconds. */
    public static void main(String[] args) {
        Instant at = Instant.ofEpochMilli(Long.parseLong(args[1]));
        try (FileDestructionRegister register = FileDestructionRegister.open(Path.of(args[0]))) {
            for (int i = 0; i < JOURNALS; i++) {
                System.out.println(said(register.record(journal(i), at)));
            }
        }
    }

    static JournalKey journal(int number) {
        return new JournalKey("990101", "D-" + number);
    }

    static String said(DestructionRecord record) {
        return record.number() + " " + record.journal() + " " + record.at().toEpochMilli();
    }
}
