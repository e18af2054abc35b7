/**
 * The tests with which a vendor proves that a store keeps its contract.
 *
 * <p>Extend {@link org.lowbao.storage.testkit.JournalStoreContract}, {@link org.lowbao.storage.testkit.ContentStoreContract}
 * or {@link org.lowbao.storage.testkit.KeyRegisterContract} in your own test source and hand in an empty store; every
 * test must pass. {@link org.lowbao.storage.testkit.JournalStoreModel} compares random histories with the reference. The
 * numbers in the tests' names are those of the clauses in the interfaces' Javadoc.
 */
@NullMarked
package org.lowbao.storage.testkit;

import org.jspecify.annotations.NullMarked;
