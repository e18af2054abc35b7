package org.lowbao.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A head as code written by hand would carry it: its columns. */
@SuppressWarnings("ArrayRecordComponent") // never compared, as such rows are not
record RawHead(
        String id,
        String kind,
        long version,
        long revision,
        byte[] chain,
        String status,
        String office,
        long due,
        long retainUntil,
        String tokens,
        int snapshotVersion,
        byte[] snapshot) {

    static final String COLUMNS =
            "id, kind, version, revision, chain, status, office, due, retain_until, tokens, snapshot_version, snapshot";

    static RawHead of(ResultSet row) throws SQLException {
        return new RawHead(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getBytes(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getLong(9),
                row.getString(10),
                row.getInt(11),
                row.getBytes(12));
    }
}
