/**
 * The tests with which a vendor proves that a store keeps its contract.
 *
 * <p>Extend {@link org.lowbao.storage.testkit.JournalStoreConformance},
 * {@link org.lowbao.storage.testkit.ContentStoreConformance} or
 * {@link org.lowbao.storage.testkit.KeyRegisterConformance} in your own test source: two methods, one that makes an empty
 * store and one that opens it. Every test must pass; the numbers in their names are those of the clauses in the
 * interfaces' Javadoc. While a store is being written, the classes called {@code ...Contract} hold the tests that need
 * one process only.
 */
@NullMarked
package org.lowbao.storage.testkit;

import org.jspecify.annotations.NullMarked;
