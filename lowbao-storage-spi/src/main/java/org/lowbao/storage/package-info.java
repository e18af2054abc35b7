/**
 * What a store must do for lowbao, and nothing about what is kept in it.
 *
 * <p>Three contracts, each in a package of its own: {@link org.lowbao.storage.journal.JournalStore journals},
 * {@link org.lowbao.storage.content.ContentStore contents} and {@link org.lowbao.storage.key.KeyRegister wrapped
 * keys}. All three deal in names and bytes; none knows a household. This package holds what they share.
 */
@NullMarked
package org.lowbao.storage;

import org.jspecify.annotations.NullMarked;
