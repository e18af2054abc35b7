/**
 * Destruction that stays: what was destroyed is remembered apart from everything that could bring it back.
 *
 * <p>{@link org.lowbao.storage.destruction.DestructionRegister} numbers the clauses of that memory;
 * {@link org.lowbao.storage.destruction.Erasure} destroys a journal through all stores, and after a restore does so again
 * for every record.
 */
@NullMarked
package org.lowbao.storage.destruction;

import org.jspecify.annotations.NullMarked;
