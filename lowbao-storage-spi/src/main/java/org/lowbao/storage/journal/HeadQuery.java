package org.lowbao.storage.journal;

import java.time.LocalDate;
import java.util.Optional;
import org.lowbao.storage.Names;

/**
 * Which heads of one partition are asked for; every condition given must hold.
 *
 * @param partition the partition
 * @param kind the journals' kind
 * @param status only this status
 * @param office only this office
 * @param dueBy only heads that are due on this day or earlier
 * @param retainUntilBy only heads whose {@code retainUntil} is this day or earlier
 * @param token only heads that carry this token
 */
public record HeadQuery(
        String partition,
        String kind,
        Optional<String> status,
        Optional<String> office,
        Optional<LocalDate> dueBy,
        Optional<LocalDate> retainUntilBy,
        Optional<String> token) {

    public HeadQuery {
        Names.require(partition, "partition", 64);
        Names.require(kind, "journal kind", 64);
    }

    /** Returns a query for all journals of a kind. */
    public static HeadQuery all(String partition, String kind) {
        return new HeadQuery(
                partition,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public HeadQuery withStatus(String wanted) {
        return new HeadQuery(partition, kind, Optional.of(wanted), office, dueBy, retainUntilBy, token);
    }

    public HeadQuery withOffice(String wanted) {
        return new HeadQuery(partition, kind, status, Optional.of(wanted), dueBy, retainUntilBy, token);
    }

    public HeadQuery withDueBy(LocalDate wanted) {
        return new HeadQuery(partition, kind, status, office, Optional.of(wanted), retainUntilBy, token);
    }

    public HeadQuery withRetainUntilBy(LocalDate wanted) {
        return new HeadQuery(partition, kind, status, office, dueBy, Optional.of(wanted), token);
    }

    public HeadQuery withToken(String wanted) {
        return new HeadQuery(partition, kind, status, office, dueBy, retainUntilBy, Optional.of(wanted));
    }
}
