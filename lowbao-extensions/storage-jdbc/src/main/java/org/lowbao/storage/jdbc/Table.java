package org.lowbao.storage.jdbc;

import java.util.ArrayList;
import java.util.List;

/**
 * A table that the store writes, alike in every database.
 *
 * @param columns those that are given when a row is inserted, in order
 * @param filled those that the database or a reader fills later
 * @param indexes the names of its indexes beyond the primary key
 */
record Table(String name, List<String> columns, List<String> filled, List<String> indexes) {

    static final Table JOURNAL = new Table(
            "lowbao_journal",
            List.of(
                    "part",
                    "id",
                    "kind",
                    "version",
                    "revision",
                    "chain",
                    "status",
                    "office",
                    "due",
                    "retain_until",
                    "tokens",
                    "snapshot_version",
                    "snapshot"),
            List.of(),
            List.of(
                    "lowbao_journal_by_kind",
                    "lowbao_journal_by_status",
                    "lowbao_journal_by_office",
                    "lowbao_journal_by_due",
                    "lowbao_journal_by_retention"));

    static final Table HEAD_TOKEN =
            new Table("lowbao_head_token", List.of("part", "kind", "token", "id"), List.of(), List.of());

    static final Table ENTRY = new Table(
            "lowbao_entry",
            List.of(
                    "part",
                    "id",
                    "version",
                    "type",
                    "type_version",
                    "recorded_at",
                    "actor",
                    "contents",
                    "commitment",
                    "payload"),
            List.of(),
            List.of());

    static final Table CLAIM = new Table(
            "lowbao_claim",
            List.of("part", "subject", "from_point", "until_point", "id"),
            List.of(),
            List.of("lowbao_claim_by_holder"));

    static final Table FEED =
            new Table("lowbao_feed", List.of("part", "id", "version"), List.of("seq"), List.of("lowbao_feed_by_seq"));

    static final Table FEED_POSITION =
            new Table("lowbao_feed_position", List.of("part", "last_seq"), List.of(), List.of());

    static final Table STRIPE = new Table("lowbao_stripe", List.of("stripe"), List.of(), List.of());

    static final Table WRAPPED_KEY =
            new Table("lowbao_wrapped_key", List.of("part", "id", "wrapped", "destroyed_at"), List.of(), List.of());

    List<String> allColumns() {
        var all = new ArrayList<>(columns);
        all.addAll(filled);
        return all;
    }

    /** Returns the beginning of an insert, up to and with {@code VALUES}. */
    String insert() {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ";
    }

    /** Returns the place holders of one row. */
    String placeHolders() {
        return "(" + "?, ".repeat(columns.size() - 1) + "?)";
    }
}
