package org.lowbao.storage.testkit.statement;

import java.util.List;
import java.util.stream.Stream;
import org.lowbao.storage.testkit.internal.Tested;

/** The clauses of the three contracts, as the interfaces' Javadoc numbers them. */
final class Clauses {

    private static final List<Clause> JOURNALS = List.of(
            Clause.mandatory("J1", "absence is no error"),
            Clause.mandatory("J2", "an append is done only upon the expected version"),
            Clause.mandatory("J3", "a commit is wholly there or not at all"),
            Clause.mandatory("J4", "of concurrent commits upon one version, one is done"),
            Clause.mandatory("J5", "what is not done leaves the store as it was"),
            Clause.mandatory("J6", "a conflict is an answer and names every reason"),
            Clause.mandatory("J7", "entries come back to the byte and the millisecond"),
            Clause.mandatory("J8", "the head is the one written last"),
            Clause.mandatory("J9", "a claim is held by one journal at a time"),
            Clause.mandatory("J10", "a claim is given up only as it was taken"),
            Clause.mandatory("J11", "releases come before takes"),
            Clause.mandatory("J12", "a refresh writes a head without an entry"),
            Clause.mandatory("J13", "heads are found by pages in the order of ids"),
            Clause.mandatory("J14", "the feed skips nothing"),
            Clause.mandatory("J15", "partitions do not see each other"),
            Clause.mandatory("J16", "a batch answers each commit by itself"),
            Clause.mandatory("J17", "the kind of a journal stays"),
            Clause.of("DURABLE", "J18", "what was acknowledged survives"),
            Clause.of("MANY_PROCESSES", "J19", "all holds between processes"),
            Clause.mandatory("J20", "partitions are told in order"),
            Clause.mandatory("J21", "trouble passes"),
            Clause.of("JOINS_TRANSACTIONS", "J22", "a store joins the host's transaction"));

    private static final List<Clause> CONTENTS = List.of(
            Clause.mandatory("C1", "a content is staged in constant memory, with its digest"),
            Clause.mandatory("C2", "only a published content is seen"),
            Clause.mandatory("C3", "publishing is repeatable and all or nothing"),
            Clause.mandatory("C4", "an id belongs to one owner"),
            Clause.mandatory("C5", "staging again replaces, a published content stays"),
            Clause.mandatory("C6", "a stream that fails leaves nothing"),
            Clause.mandatory("C7", "a content is verified by its bytes"),
            Clause.mandatory("C8", "a content is purged"),
            Clause.mandatory("C9", "recovery publishes what is named and sweeps the rest"),
            Clause.of("DURABLE", "C10", "what was published survives"),
            Clause.of("SM3", "C11", "SM3 is computed beside SHA-256"),
            Clause.mandatory("C12", "published contents are told in order"),
            Clause.mandatory("C13", "trouble passes"),
            Clause.of("SWEEPS", "C14", "what no journal names is swept"));

    private static final List<Clause> KEYS = List.of(
            Clause.mandatory("K1", "the first key counts"),
            Clause.of("DURABLE", "K2", "what was answered is flushed"),
            Clause.mandatory("K3", "a destroyed key never comes back"),
            Clause.mandatory("K4", "a key is replaced only if it is as expected"),
            Clause.mandatory("K5", "every destruction is told"),
            Clause.mandatory("K6", "trouble passes"));

    private Clauses() {}

    static List<Clause> of(String contract) {
        return switch (contract) {
            case Tested.JOURNALS -> JOURNALS;
            case Tested.CONTENTS -> CONTENTS;
            case Tested.KEYS -> KEYS;
            default -> throw new IllegalArgumentException("not a contract of the kit: " + contract);
        };
    }

    /** Reads the clauses before the colon, such as those of {@code J2, J6: ...}; none if there are none. */
    static List<String> inName(String displayName) {
        int colon = displayName.indexOf(':');
        List<String> words = colon < 0
                ? List.of()
                : Stream.of(displayName.substring(0, colon).split(", ", -1)).toList();
        return words.stream().allMatch(word -> word.matches("[JCK][0-9]{1,2}")) ? words : List.of();
    }
}
