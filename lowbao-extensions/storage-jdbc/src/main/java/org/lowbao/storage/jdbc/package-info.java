/**
 * Journals and wrapped keys in a relational database.
 *
 * <p>{@link org.lowbao.storage.jdbc.SqliteStore} keeps the journals of one office in one SQLite file,
 * {@link org.lowbao.storage.jdbc.SqliteKeyRegister} the wrapped keys in another, which is backed up apart from it.
 */
@NullMarked
package org.lowbao.storage.jdbc;

import org.jspecify.annotations.NullMarked;
