package org.lowbao.connectors.dropfolder;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What {@code delivery.csv} says: whose registers, of which day, in which files. */
record Declaration(String agency, LocalDate asOf, List<DeclaredFile> files) {

    static final String FILE = "delivery.csv";

    private static final List<String> COLUMNS =
            List.of("agency", "as-of", "register", "file", "sha256", "rows", "encoding", "coverage");
    private static final DropFolderLimits LIMITS = new DropFolderLimits(1 << 20, 1_000, 4_000, 100);
    private static final Map<String, Charset> ENCODINGS =
            Map.of("", StandardCharsets.UTF_8, "UTF-8", StandardCharsets.UTF_8, "GB18030", Charset.forName("GB18030"));
    private static final Predicate<String> AGENCY =
            Pattern.compile("[a-z][a-z0-9-]{0,63}").asMatchPredicate();
    // no separator and no leading dot, so that a name never leads out of the folder
    private static final Predicate<String> FILE_NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}").asMatchPredicate();
    private static final Predicate<String> SHA256 =
            Pattern.compile("[0-9a-fA-F]{64}").asMatchPredicate();
    private static final Predicate<String> ROWS = Pattern.compile("[0-9]{1,9}").asMatchPredicate();

    /**
     * One file of one register.
     *
     * @param usable whether the rest of its row could be read; if not, the register is kept and cannot answer
     */
    record DeclaredFile(
            RegisterKind kind,
            String name,
            String sha256,
            long rows,
            Charset encoding,
            Coverage coverage,
            boolean usable) {

        private static DeclaredFile unusable(RegisterKind kind) {
            return new DeclaredFile(
                    kind, "", "", 0, StandardCharsets.UTF_8, new Coverage(true, List.of(), List.of()), false);
        }
    }

    /**
     * Reads the declaration of a folder.
     *
     * @throws DeliveryRefusedException if it is not there, or agency or day are not clear
     */
    static Declaration read(Path folder, Faults faults) {
        var reading = new Reading(faults);
        CsvFile.Result result =
                new CsvFile(folder.resolve(FILE), StandardCharsets.UTF_8, COLUMNS, LIMITS).read(reading::row);
        result.broken().ifPresent(code -> reading.refuse(0, "", code));
        if (reading.agencies.size() > 1 || reading.days.size() > 1) {
            reading.refuse(0, "", DeliveryFault.Code.DECLARATIONS_DIFFER);
        }
        if (reading.refusals.isEmpty() && reading.files.isEmpty()) {
            reading.refuse(0, "", DeliveryFault.Code.DECLARATION);
        }
        if (!reading.refusals.isEmpty()) {
            throw new DeliveryRefusedException(reading.refusals);
        }
        return new Declaration(reading.agencies.first(), reading.days.first(), List.copyOf(reading.files));
    }

    /** What was read so far. */
    private static final class Reading {

        private final Faults faults;
        private final List<DeclaredFile> files = new ArrayList<>();
        private final TreeSet<String> agencies = new TreeSet<>();
        private final TreeSet<LocalDate> days = new TreeSet<>();
        private final Set<String> names = new HashSet<>();
        private final List<DeliveryFault> refusals = new ArrayList<>();

        Reading(Faults faults) {
            this.faults = faults;
        }

        void row(CsvFile.Row row) {
            String agency = row.field("agency");
            if (AGENCY.test(agency)) {
                agencies.add(agency);
            } else {
                refuse(row.line(), "agency", DeliveryFault.Code.DECLARATION);
            }
            Values.date(row.field("as-of"))
                    .ifPresentOrElse(days::add, () -> refuse(row.line(), "as-of", DeliveryFault.Code.DATE));
            Optional<RegisterKind> kind = RegisterKind.ofCode(row.field("register"));
            if (kind.isPresent()) {
                files.add(file(kind.get(), row));
            } else {
                faults.add(FILE, row.line(), "register", DeliveryFault.Code.DECLARATION);
            }
        }

        private DeclaredFile file(RegisterKind kind, CsvFile.Row row) {
            String name = row.field("file");
            Charset encoding = ENCODINGS.get(row.field("encoding").toUpperCase(Locale.ROOT));
            Optional<Coverage> coverage = Coverage.parse(row.field("coverage"));
            boolean usable = holds(FILE_NAME.test(name), row, "file")
                    & holds(SHA256.test(row.field("sha256")), row, "sha256")
                    & holds(ROWS.test(row.field("rows")), row, "rows")
                    & holds(encoding != null, row, "encoding")
                    & holds(coverage.isPresent(), row, "coverage");
            if (usable && !names.add(name)) {
                faults.add(FILE, row.line(), "file", DeliveryFault.Code.DECLARED_TWICE);
                usable = false;
            }
            if (!usable || encoding == null) {
                return DeclaredFile.unusable(kind);
            }
            return new DeclaredFile(
                    kind,
                    name,
                    row.field("sha256").toLowerCase(Locale.ROOT),
                    Long.parseLong(row.field("rows")),
                    encoding,
                    coverage.orElseThrow(),
                    true);
        }

        private boolean holds(boolean condition, CsvFile.Row row, String column) {
            if (!condition) {
                faults.add(FILE, row.line(), column, DeliveryFault.Code.DECLARATION);
            }
            return condition;
        }

        private void refuse(long line, String column, DeliveryFault.Code code) {
            refusals.add(new DeliveryFault(FILE, line, column, code));
        }
    }
}
