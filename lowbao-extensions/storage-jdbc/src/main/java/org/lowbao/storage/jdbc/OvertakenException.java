package org.lowbao.storage.jdbc;

import java.sql.SQLException;

/** Another writer changed what was judged; the work is to be done again from the beginning. */
final class OvertakenException extends SQLException {

    private static final long serialVersionUID = 1L;

    OvertakenException() {
        super("another writer was at the same rows");
    }
}
