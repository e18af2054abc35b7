package org.lowbao.rules.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Map;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.pack.Stage;

/**
 * One determination, whole: month, day of knowledge, stage, digests of facts and packs, every variable with its inputs and the
 * rows of parameters it used, every finding, and the conclusion. The form is published as a JSON Schema, {@value
 * #SCHEMA} on the class path.
 *
 * <p>The bytes are canonical: one evaluation gives one record, to the byte. Immutable; safe for use by many threads.
 * Holds personal data: {@link #toString} shows none.
 */
public final class DecisionRecord {

    /** The JSON Schema (draft 2020-12) of version 1, on the class path. */
    public static final String SCHEMA = "org/lowbao/rules/schema/decision-record-1.schema.json";

    static final String FORMAT = "org.lowbao.decision-record";
    static final long VERSION = 1;

    private final Map<String, Object> tree;

    private DecisionRecord(Map<String, Object> tree) {
        this.tree = tree;
    }

    /**
     * Records an evaluation. Cost grows with the variables times the instances.
     *
     * @param facts those from which it was evaluated; the record holds their digest, and what the variables read
     */
    public static DecisionRecord of(Evaluation evaluation, FactSheet facts) {
        return new DecisionRecord(new Recording(evaluation).tree(facts));
    }

    /**
     * Reads a record back. Members that the schema does not know are kept.
     *
     * @throws UnreadableRecordException if the bytes are no record, or one of a version this library does not know
     */
    public static DecisionRecord read(byte[] json) throws UnreadableRecordException {
        Object read = JsonReader.read(json);
        if (!(read instanceof Map<?, ?> members) || !FORMAT.equals(members.get("format"))) {
            throw new UnreadableRecordException("another format", 0);
        }
        if (!Long.valueOf(VERSION).equals(members.get("version"))) {
            throw new UnreadableRecordException("an unknown version", 0);
        }
        var record = new DecisionRecord(Tree.of(members));
        try {
            record.month();
            record.knownOn();
            record.stage();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnreadableRecordException("no month, no day of knowledge or no stage", 0);
        }
        return record;
    }

    /** Returns the record as canonical JSON (RFC 8785) in UTF-8. */
    public byte[] json() {
        return CanonicalJson.of(tree);
    }

    /** Returns the SHA-256 of {@link #json}, in lower-case hexadecimal. */
    public String digest() {
        return sha256(json());
    }

    public YearMonth month() {
        return YearMonth.parse(Tree.text(tree, "month"));
    }

    public LocalDate knownOn() {
        return LocalDate.parse(Tree.text(tree, "knownOn"));
    }

    public Stage stage() {
        return Stage.valueOf(Tree.text(tree, "stage"));
    }

    Map<String, Object> tree() {
        return tree;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Tells the month and the digest. */
    @Override
    public String toString() {
        return "decision record for " + month() + ", " + digest();
    }
}
