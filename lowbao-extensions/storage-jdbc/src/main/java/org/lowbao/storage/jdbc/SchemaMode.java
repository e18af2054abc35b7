package org.lowbao.storage.jdbc;

/** Who makes the tables. */
public enum SchemaMode {
    /** The store makes what is missing and brings older tables up to date. */
    CREATE,
    /**
     * The store changes nothing; it looks whether every table, column and index is there in its version and names all
     * that are not. A database administrator makes them from the printed script.
     */
    VALIDATE
}
