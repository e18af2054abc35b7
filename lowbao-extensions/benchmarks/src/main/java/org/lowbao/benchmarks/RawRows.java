package org.lowbao.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.storage.journal.Append;
import org.lowbao.storage.journal.Claim;
import org.lowbao.storage.journal.Entry;
import org.lowbao.storage.journal.EntryHeader;
import org.lowbao.storage.journal.HeadIndex;
import org.lowbao.storage.journal.JournalKey;

/** New rows of one table. */
record RawRows(String table, List<String> columns, List<@Nullable Object[]> rows) {

    /** Returns what new journals add to every table, in an order that keeps the foreign keys. */
    static List<RawRows> of(List<Append> appends) {
        RawRows heads = table(
                "lowbao_journal",
                "part, id, kind, version, revision, chain, status, office, due, retain_until, tokens, snapshot_version,"
                        + " snapshot");
        RawRows tokens = table("lowbao_head_token", "part, kind, token, id");
        RawRows entries = table(
                "lowbao_entry",
                "part, id, version, type, type_version, recorded_at, actor, contents, commitment, payload");
        RawRows feed = table("lowbao_feed", "part, id, version");
        RawRows claims = table("lowbao_claim", "part, subject, from_point, until_point, id");
        for (Append append : appends) {
            heads.addHead(append);
            append.head()
                    .index()
                    .tokens()
                    .forEach(token -> tokens.add(
                            append.key().partition(),
                            append.kind(),
                            token,
                            append.key().id()));
            append.entries().forEach(entry -> entries.addEntry(append.key(), entry));
            append.entries()
                    .forEach(entry -> feed.add(
                            append.key().partition(),
                            append.key().id(),
                            entry.header().version()));
            append.takes().forEach(claim -> claims.addClaim(append.key(), claim));
        }
        return List.of(heads, tokens, entries, feed, claims);
    }

    private static RawRows table(String name, String columns) {
        return new RawRows(name, Arrays.asList(columns.split(", *", -1)), new ArrayList<>());
    }

    private void add(@Nullable Object... row) {
        rows.add(row);
    }

    private void addHead(Append append) {
        HeadIndex index = append.head().index();
        add(
                append.key().partition(),
                append.key().id(),
                append.kind(),
                append.newVersion(),
                1L,
                append.head().chain().toByteArray(),
                index.status(),
                index.office(),
                index.due().orElseThrow().toEpochDay(),
                null,
                String.join(" ", index.tokens()) + " ",
                append.head().snapshotVersion(),
                append.head().snapshot().toByteArray());
    }

    private void addEntry(JournalKey key, Entry entry) {
        EntryHeader header = entry.header();
        add(
                key.partition(),
                key.id(),
                header.version(),
                header.type(),
                header.typeVersion(),
                header.recordedAt().toEpochMilli(),
                header.actor(),
                String.join(" ", header.contents()),
                header.commitment().toByteArray(),
                entry.payload().toByteArray());
    }

    private void addClaim(JournalKey key, Claim claim) {
        add(key.partition(), claim.subject(), claim.from(), claim.until(), key.id());
    }
}
