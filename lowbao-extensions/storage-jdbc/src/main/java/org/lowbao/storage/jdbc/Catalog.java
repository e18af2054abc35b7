package org.lowbao.storage.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a database says of its tables. Names are compared in lower case, because each database keeps them in another.
 *
 * @param names the names of all tables of the current schema, lower case, and as the database spells them
 */
record Catalog(Map<String, String> names) {

    static Catalog of(Session session) throws SQLException {
        Connection connection = session.connection();
        var names = new TreeMap<String, String>();
        try (ResultSet tables =
                connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (tables.next()) {
                String type = tables.getString("TABLE_TYPE");
                String name = tables.getString("TABLE_NAME");
                if (type.contains("TABLE") && !type.contains("SYSTEM")) {
                    names.put(name.toLowerCase(Locale.ROOT), name);
                }
            }
        }
        return new Catalog(names);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean has(String table) {
        return names.containsKey(table);
    }

    /** Returns the tables, columns and indexes that are not there, in the order asked for. */
    List<String> missing(Session session, List<Table> wanted) throws SQLException {
        var missing = new ArrayList<String>();
        for (Table table : wanted) {
            String name = names.get(table.name());
            if (name == null) {
                missing.add("table " + table.name());
            } else {
                addMissing(missing, session, table, name);
            }
        }
        return missing;
    }

    private static void addMissing(List<String> missing, Session session, Table table, String name)
            throws SQLException {
        Connection connection = session.connection();
        DatabaseMetaData meta = connection.getMetaData();
        String catalog = connection.getCatalog();
        String schema = connection.getSchema();
        Set<String> columns = column(meta.getColumns(catalog, schema, name, null), "COLUMN_NAME");
        Set<String> indexes = column(meta.getIndexInfo(catalog, schema, name, false, true), "INDEX_NAME");
        for (String column : table.allColumns()) {
            if (!columns.contains(column)) {
                missing.add("column " + table.name() + "." + column);
            }
        }
        for (String index : table.indexes()) {
            if (!indexes.contains(index)) {
                missing.add("index " + index);
            }
        }
    }

    private static Set<String> column(ResultSet rows, String column) throws SQLException {
        try (rows) {
            var values = new HashSet<String>();
            while (rows.next()) {
                @Nullable String value = rows.getString(column);
                if (value != null) {
                    values.add(value.toLowerCase(Locale.ROOT));
                }
            }
            return values;
        }
    }
}
