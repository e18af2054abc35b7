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

    private final JsonBytes json;
    private final YearMonth month;
    private final LocalDate knownOn;
    private final Stage stage;

    /** @param json the canonical form, written to its end */
    DecisionRecord(JsonBytes json, YearMonth month, LocalDate knownOn, Stage stage) {
        this.json = json;
        this.month = month;
        this.knownOn = knownOn;
        this.stage = stage;
    }

    /**
     * Records an evaluation. Cost grows with the variables times the instances, and with the names of the policy: whoever
     * records many cases of one policy takes a {@link RecordForm}.
     *
     * @param facts those from which it was evaluated; the record holds their digest, and what the variables read
     */
    public static DecisionRecord of(Evaluation evaluation, FactSheet facts) {
        return RecordForm.of(evaluation.policy()).record(evaluation, FactsDigest.of(facts));
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
        Map<String, Object> tree = Tree.of(members);
        try {
            return new DecisionRecord(
                    CanonicalJson.written(tree),
                    YearMonth.parse(Tree.text(tree, "month")),
                    LocalDate.parse(Tree.text(tree, "knownOn")),
                    Stage.valueOf(Tree.text(tree, "stage")));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new UnreadableRecordException("no month, no day of knowledge or no stage", 0);
        }
    }

    /** Returns the record as canonical JSON (RFC 8785) in UTF-8. */
    public byte[] json() {
        return json.toBytes();
    }

    /** Returns the SHA-256 of {@link #json}, in lower-case hexadecimal. */
    public String digest() {
        return sha256(json);
    }

    public YearMonth month() {
        return month;
    }

    public LocalDate knownOn() {
        return knownOn;
    }

    public Stage stage() {
        return stage;
    }

    /** Reads what was written. */
    Map<String, Object> tree() {
        try {
            return Tree.of(JsonReader.read(json.toBytes()));
        } catch (UnreadableRecordException e) {
            throw new IllegalStateException("a record that is too long to be read", e);
        }
    }

    static String sha256(JsonBytes json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(json.buffer(), 0, json.length());
            return HexFormat.of().formatHex(digest.digest());
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
