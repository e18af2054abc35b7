/**
 * Journals and wrapped keys in a relational database.
 *
 * <p>{@link org.lowbao.storage.jdbc.SqliteStore} keeps the journals of one office in one SQLite file,
 * {@link org.lowbao.storage.jdbc.SqliteKeyRegister} the wrapped keys in another, which is backed up apart from it.
 *
 * <p>{@link org.lowbao.storage.jdbc.JdbcStore} and {@link org.lowbao.storage.jdbc.JdbcKeyRegister} do the same in a
 * database server, reached through the host's {@code DataSource}. What differs between servers is a
 * {@link org.lowbao.storage.jdbc.Dialect}: begin there to bring another one.
 */
@NullMarked
package org.lowbao.storage.jdbc;

import org.jspecify.annotations.NullMarked;
