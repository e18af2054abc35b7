package org.lowbao.casework.internal;

import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.lowbao.storage.journal.HeadIndex;

/**
 * How one kind of journal is written, folded and found.
 *
 * @param kind the kind's stable code
 * @param entryType the sealed type of its entries
 * @param typeOf the stable code of an entry
 * @param typeVersionOf the version of an entry's form
 * @param upcasters lift entries of older forms
 * @param stateType the folded state
 * @param snapshotVersion the version of the snapshot's form; another one is folded anew. It is raised with the state's
 *     form and whenever an entry type or a form of one is added, so that a release that lacks those never trusts a
 *     snapshot that they are folded into
 * @param opened folds the first entry, given the journal's id
 * @param after folds each further one
 * @param index what the state can be found by
 */
public record JournalFormat<S, E>(
        String kind,
        Class<E> entryType,
        Function<E, String> typeOf,
        ToIntFunction<E> typeVersionOf,
        Upcasters upcasters,
        Class<S> stateType,
        int snapshotVersion,
        BiFunction<String, Written<E>, S> opened,
        BiFunction<S, Written<E>, S> after,
        Function<S, HeadIndex> index) {}
