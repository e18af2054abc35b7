/**
 * The contracts kept in memory: the reference that other stores are compared with, and a store for tests.
 *
 * <p>{@link org.lowbao.storage.memory.InMemoryJournalStore}, {@link org.lowbao.storage.memory.InMemoryContentStore},
 * {@link org.lowbao.storage.memory.InMemoryKeyRegister} and
 * {@link org.lowbao.storage.memory.InMemoryDestructionRegister} are as simple as the contracts allow, so that they can be seen
 * to be right. Nothing survives the process.
 */
@NullMarked
package org.lowbao.storage.memory;

import org.jspecify.annotations.NullMarked;
