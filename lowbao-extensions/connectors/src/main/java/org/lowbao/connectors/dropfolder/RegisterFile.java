package org.lowbao.connectors.dropfolder;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.verification.AgencyRecord;

/**
 * One file of a register, read whole and indexed by number.
 *
 * <p>A row that cannot be taken over is a fault, and its person is remembered: by number where that can be read, else by
 * name. Without that, a typing error in a register would turn into "no record".
 */
final class RegisterFile {

    private final Declaration.DeclaredFile declared;
    private final DeliveryReport.Usability usability;
    private final Optional<DeliveryFault.Code> broken;
    private final long rows;
    private final long[] keys;
    private final String[][] values;
    private final Set<Long> unreadableNumbers;
    private final Set<String> unreadableNames;

    private RegisterFile(
            Declaration.DeclaredFile declared, Optional<DeliveryFault.Code> broken, long rows, Reading reading) {
        this.declared = declared;
        this.broken = broken;
        this.usability = broken.map(code -> code == DeliveryFault.Code.FILE_MISSING
                        ? DeliveryReport.Usability.MISSING
                        : DeliveryReport.Usability.FAILED)
                .orElse(DeliveryReport.Usability.INTACT);
        this.rows = rows;
        // a file that is not what was declared gives no rows at all
        List<Taken> taken = broken.isPresent() ? List.of() : reading.taken;
        taken = taken.stream().sorted(Comparator.comparingLong(Taken::key)).toList();
        this.keys = taken.stream().mapToLong(Taken::key).toArray();
        this.values = taken.stream().map(Taken::values).toArray(String[][]::new);
        this.unreadableNumbers = Set.copyOf(reading.unreadableNumbers);
        this.unreadableNames = Set.copyOf(reading.unreadableNames);
    }

    /** Reads a declared file; whatever is wrong with it goes to {@code faults}. */
    static RegisterFile read(
            Path folder, Declaration.DeclaredFile declared, LocalDate asOf, DropFolderLimits limits, Faults faults) {
        var reading = new Reading(declared, asOf, limits, faults);
        if (!declared.usable()) {
            return new RegisterFile(declared, Optional.of(DeliveryFault.Code.DECLARATION), 0, reading);
        }
        var columns = new ArrayList<String>();
        columns.add(RegisterKind.ID_NUMBER);
        columns.add(RegisterKind.NAME);
        declared.kind().columns().forEach(column -> columns.add(column.name()));
        CsvFile.Result result =
                new CsvFile(folder.resolve(declared.name()), declared.encoding(), columns, limits).read(reading::row);
        Optional<DeliveryFault.Code> broken = result.broken().or(() -> notAsDeclared(declared, result));
        broken.ifPresent(code -> faults.add(declared.name(), code));
        return new RegisterFile(declared, broken, result.rows(), reading);
    }

    private static Optional<DeliveryFault.Code> notAsDeclared(
            Declaration.DeclaredFile declared, CsvFile.Result result) {
        if (!result.sha256().equals(declared.sha256())) {
            return Optional.of(DeliveryFault.Code.DIGEST_DIFFERS);
        }
        return result.rows() == declared.rows() ? Optional.empty() : Optional.of(DeliveryFault.Code.ROW_COUNT_DIFFERS);
    }

    RegisterKind kind() {
        return declared.kind();
    }

    Coverage coverage() {
        return declared.coverage();
    }

    /** Returns why nothing can be taken from the file, or empty if it is intact. */
    Optional<DeliveryFault.Code> broken() {
        return broken;
    }

    DeliveryReport.FileStatus status() {
        return new DeliveryReport.FileStatus(kind().item(), declared.name(), usability, rows);
    }

    /** Tells whether a row with this number could not be taken over. */
    boolean hasUnreadableRow(CitizenId id) {
        return unreadableNumbers.contains(key(id));
    }

    /** Tells whether a row with this name, and a number that could not be read, was not taken over. */
    boolean hasUnreadableRow(PersonName name) {
        return unreadableNames.contains(name.matchKey());
    }

    /** Returns the keys of the names under which the number stands. */
    Stream<String> names(CitizenId id) {
        return rows(id).map(row -> row[0]);
    }

    /** Returns the records of the number and the name. */
    Stream<AgencyRecord> records(CitizenId id, PersonName name) {
        return rows(id).filter(row -> row[0].equals(name.matchKey())).map(this::record);
    }

    /** Returns where the number is registered, if this is a household register. */
    Stream<DivisionCode> divisions(CitizenId id) {
        return kind() == RegisterKind.HOUSEHOLD_REGISTER
                ? rows(id).map(row -> DivisionCode.of(record(row).field("division")))
                : Stream.empty();
    }

    private AgencyRecord record(String[] row) {
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < kind().columns().size(); i++) {
            fields.put(kind().columns().get(i).name(), row[i + 1]);
        }
        return new AgencyRecord(fields);
    }

    private Stream<String[]> rows(CitizenId id) {
        long key = key(id);
        int hit = Arrays.binarySearch(keys, key);
        if (hit < 0) {
            return Stream.empty();
        }
        int first = hit;
        while (first > 0 && keys[first - 1] == key) {
            first--;
        }
        int end = hit + 1;
        while (end < keys.length && keys[end] == key) {
            end++;
        }
        return Arrays.stream(values, first, end);
    }

    /** The 17 digits that are the number; the last character follows from them. */
    private static long key(CitizenId id) {
        return Long.parseLong(id.upgraded().substring(0, 17));
    }

    /** A row taken over: the key of the name, then the values of the register's columns. */
    private record Taken(long key, String[] values) {}

    /** What was read so far. */
    private static final class Reading {

        private final Declaration.DeclaredFile declared;
        private final LocalDate asOf;
        private final DropFolderLimits limits;
        private final Faults faults;
        private final List<Taken> taken = new ArrayList<>();
        private final Set<Long> unreadableNumbers = new HashSet<>();
        private final Set<String> unreadableNames = new HashSet<>();
        private final Map<String, String> shared = new HashMap<>();

        Reading(Declaration.DeclaredFile declared, LocalDate asOf, DropFolderLimits limits, Faults faults) {
            this.declared = declared;
            this.asOf = asOf;
            this.limits = limits;
            this.faults = faults;
        }

        void row(CsvFile.Row row) {
            Optional<CitizenId> id = text(row, RegisterKind.ID_NUMBER)
                    .flatMap(text -> CitizenId.parse(text).toOptional());
            Optional<PersonName> name = text(row, RegisterKind.NAME)
                    .flatMap(text -> PersonName.parse(text).toOptional());
            boolean sound = holds(row.complete(), row, "", DeliveryFault.Code.FIELD_COUNT)
                    & holds(id.isPresent(), row, RegisterKind.ID_NUMBER, DeliveryFault.Code.ID_NUMBER)
                    & holds(name.isPresent(), row, RegisterKind.NAME, DeliveryFault.Code.NAME);
            var values = new String[declared.kind().columns().size() + 1];
            for (int i = 1; i < values.length; i++) {
                Optional<String> value = value(row, declared.kind().columns().get(i - 1));
                values[i] = value.orElse("");
                sound &= value.isPresent();
            }
            if (sound) {
                values[0] = name.orElseThrow().matchKey();
                taken.add(new Taken(key(id.orElseThrow()), values));
            } else if (id.isPresent()) {
                unreadableNumbers.add(key(id.get()));
            } else {
                name.ifPresent(known -> unreadableNames.add(known.matchKey()));
            }
        }

        private Optional<String> value(CsvFile.Row row, RegisterKind.Column column) {
            Optional<String> text = text(row, column.name());
            Optional<String> value = switch (column.form()) {
                case TEXT -> text;
                case PLATE -> text.map(Values::maskedPlate);
                case DIVISION ->
                    text.flatMap(t -> DivisionCode.parse(t).toOptional()).map(DivisionCode::value);
                case VEHICLE_USE -> text.flatMap(Values::vehicleUse);
                case DATE -> text.flatMap(Values::date).map(LocalDate::toString);
            };
            if (text.isPresent() && value.isEmpty()) {
                faults.add(declared.name(), row.line(), column.name(), fault(column.form()));
            }
            if (column.form() == RegisterKind.Form.DATE && value.isPresent()) {
                boolean known = !LocalDate.parse(value.get()).isAfter(asOf);
                value = holds(known, row, column.name(), DeliveryFault.Code.DATE_AFTER_AS_OF)
                        ? value
                        : Optional.empty();
            }
            return value.map(v -> shared.computeIfAbsent(v, same -> same));
        }

        private static DeliveryFault.Code fault(RegisterKind.Form form) {
            return switch (form) {
                case DATE -> DeliveryFault.Code.DATE;
                case DIVISION -> DeliveryFault.Code.DIVISION;
                case VEHICLE_USE -> DeliveryFault.Code.VEHICLE_USE;
                case TEXT, PLATE -> throw new IllegalStateException(form + " takes every text");
            };
        }

        /** Returns the field, or empty, with a fault, if it is too long to be taken over. */
        private Optional<String> text(CsvFile.Row row, String column) {
            String text = row.field(column);
            return holds(text.length() <= limits.fieldLength(), row, column, DeliveryFault.Code.FIELD_TOO_LONG)
                    ? Optional.of(text)
                    : Optional.empty();
        }

        private boolean holds(boolean condition, CsvFile.Row row, String column, DeliveryFault.Code code) {
            if (!condition) {
                faults.add(declared.name(), row.line(), column, code);
            }
            return condition;
        }
    }
}
