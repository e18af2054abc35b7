/** Tests of the JDBC stores. */
@NullMarked
package org.lowbao.storage.jdbc;

import org.jspecify.annotations.NullMarked;
