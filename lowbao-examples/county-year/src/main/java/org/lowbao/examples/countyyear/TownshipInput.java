package org.lowbao.examples.countyyear;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.connectors.dropfolder.CsvDropFolder;
import org.lowbao.core.casefile.StopReason;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.verification.VerifiedValue;
import org.lowbao.documents.spreadsheet.Limits;
import org.lowbao.documents.workbook.HouseholdWorkbook;
import org.lowbao.documents.workbook.WorkbookRead;

/**
 * The township's folder, read.
 *
 * @param workbook the households, and what is wrong with their rows
 * @param supplements what some bring later, by household
 * @param findings what officers verify, by household
 * @param changes what becomes known a month later, by household
 * @param publicSecurity the agency's delivery
 */
record TownshipInput(
        WorkbookRead workbook,
        Map<String, Supplement> supplements,
        Map<String, List<Verified>> findings,
        Map<String, Change> changes,
        CsvDropFolder publicSecurity) {

    /** Papers brought on a day. */
    record Supplement(LocalDate on, List<Material> materials) {}

    /** Something verified on a day. */
    record Verified(LocalDate on, VerifiedValue value) {}

    /** A change that ends an entitlement. */
    record Change(LocalDate on, StopReason reason, YearMonth from, String words) {}

    static TownshipInput read(Path folder, Validator validator) throws IOException {
        return new TownshipInput(
                HouseholdWorkbook.read(folder.resolve("households.xlsx"), Limits.DEFAULT, validator),
                supplements(folder.resolve("supplements.csv")),
                findings(folder.resolve("findings.csv")),
                changes(folder.resolve("changes.csv")),
                CsvDropFolder.open(folder.resolve("agencies").resolve("public-security")));
    }

    private static Map<String, Supplement> supplements(Path file) throws IOException {
        var byHousehold = new TreeMap<String, Supplement>();
        for (NamedCsvRecord row : rows(file)) {
            byHousehold.put(
                    row.getField("户编号"),
                    new Supplement(
                            LocalDate.parse(row.getField("补交日期")),
                            Arrays.stream(row.getField("补交材料").split(";", -1))
                                    .map(TownshipInput::material)
                                    .toList()));
        }
        return byHousehold;
    }

    /** Reads a title such as {@code 残疾人证@2}: the document and the member it is about. */
    private static Material material(String text) {
        int at = text.indexOf('@');
        String title = at < 0 ? text : text.substring(0, at);
        DocumentType type = Arrays.stream(DocumentType.values())
                .filter(known -> known.title(Locale.CHINESE).equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such document in supplements.csv"));
        return Material.originalOnPaper(type, at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1)));
    }

    private static Map<String, List<Verified>> findings(Path file) throws IOException {
        var byHousehold = new TreeMap<String, List<Verified>>();
        for (NamedCsvRecord row : rows(file)) {
            byHousehold
                    .computeIfAbsent(row.getField("户编号"), household -> new ArrayList<>())
                    .add(new Verified(
                            LocalDate.parse(row.getField("核实日期")),
                            value(row.getField("事项"), row.getField("成员号"), row.getField("结果"))));
        }
        return byHousehold;
    }

    private static VerifiedValue value(String fact, String member, String result) {
        return switch (fact) {
            case "ALIVE" -> new VerifiedValue.Alive(member, Boolean.parseBoolean(result));
            case "VEHICLES" ->
                new VerifiedValue.Vehicles(result.isEmpty() ? List.of() : List.of(result.split(";", -1)));
            default -> throw new IllegalArgumentException("findings.csv: no such fact: " + fact);
        };
    }

    private static Map<String, Change> changes(Path file) throws IOException {
        var byHousehold = new TreeMap<String, Change>();
        for (NamedCsvRecord row : rows(file)) {
            byHousehold.put(
                    row.getField("户编号"),
                    new Change(
                            LocalDate.parse(row.getField("决定日期")),
                            StopReason.valueOf(row.getField("事由")),
                            YearMonth.parse(row.getField("停发月份")),
                            row.getField("说明")));
        }
        return byHousehold;
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }
}
