package org.lowbao.connectors.dropfolder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.verification.LookupItem;

/** The registers that a drop folder can hold, with the columns that follow number and name. */
enum RegisterKind {
    HOUSEHOLD_REGISTER(
            "household-register",
            LookupItem.HOUSEHOLD_REGISTER,
            List.of(
                    new Column("relation", Form.TEXT),
                    new Column("division", Form.DIVISION),
                    new Column("registered-since", Form.DATE))),
    DEATHS("deaths", LookupItem.DEATH, List.of(new Column("date", Form.DATE))),
    VEHICLES(
            "vehicles",
            LookupItem.VEHICLES,
            List.of(
                    new Column("plate", Form.PLATE),
                    new Column("use", Form.VEHICLE_USE),
                    new Column("type", Form.TEXT),
                    new Column("registered-on", Form.DATE)));

    static final String ID_NUMBER = "id-number";
    static final String NAME = "name";

    /** A column and how its values are written. */
    record Column(String name, Form form) {}

    /** How a value is written. */
    enum Form {
        TEXT,
        DATE,
        DIVISION,
        PLATE,
        VEHICLE_USE
    }

    private final String code;
    private final LookupItem item;
    private final List<Column> columns;

    RegisterKind(String code, LookupItem item, List<Column> columns) {
        this.code = code;
        this.item = item;
        this.columns = columns;
    }

    static Optional<RegisterKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    LookupItem item() {
        return item;
    }

    List<Column> columns() {
        return columns;
    }
}
