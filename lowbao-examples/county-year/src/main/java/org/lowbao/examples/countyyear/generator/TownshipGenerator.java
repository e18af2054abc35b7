package org.lowbao.examples.countyyear.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.verification.VerifiedValue;
import org.lowbao.examples.countyyear.generator.SyntheticHousehold.Finding;

/**
 * Makes the input of the example from a seed: the same seed gives the same contents under any JDK, locale and zone.
 *
 * <pre>
 * households.xlsx              what the township keeps of the households that apply
 * supplements.csv              material that some of them bring later
 * changes.csv                  what becomes known of some of them a month later
 * findings.csv                 what officers verify at the home visits
 * expected.csv                 how every household is meant to end; read by tests only
 * agencies/public-security/    what the agency delivers
 * </pre>
 */
public final class TownshipGenerator {

    /** The seed of the input in the repository. */
    public static final long SEED = 20260301L;

    private TownshipGenerator() {}

    /**
     * Writes the input into a folder and replaces what stands there.
     *
     * @param arguments the folder; {@code lowbao-examples/county-year/input} if there is none
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "lowbao-examples/county-year/input");
        write(SEED, folder);
    }

    /** Writes the township of a seed into a folder, which is made if it is not there. */
    public static void write(long seed, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files(seed).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.write(target, file.getValue());
        }
    }

    /** Returns the files of a seed by their path in the input folder, names separated by {@code /}. */
    static SortedMap<String, byte[]> files(long seed) throws IOException {
        Township township = Township.of(seed);
        var files = new TreeMap<String, byte[]>();
        files.put("households.xlsx", HouseholdsWorkbook.of(township));
        files.put("supplements.csv", supplements(township));
        files.put("findings.csv", findings(township));
        files.put("changes.csv", changes(township));
        files.put("expected.csv", expected(township));
        PublicSecurityDelivery.of(township)
                .forEach((name, bytes) -> files.put("agencies/public-security/" + name, bytes));
        return files;
    }

    private static byte[] supplements(Township township) {
        var csv = new Csv("户编号", "补交日期", "补交材料");
        for (SyntheticHousehold household : township.households()) {
            household
                    .broughtLater()
                    .ifPresent(later -> csv.row(
                            household.number(), later.on().toString(), HouseholdsWorkbook.titles(later.materials())));
        }
        return csv.bytes();
    }

    private static byte[] findings(Township township) {
        var csv = new Csv("户编号", "核实日期", "事项", "成员号", "结果");
        for (SyntheticHousehold household : township.households()) {
            for (Finding finding : household.findings()) {
                csv.row(
                        household.number(),
                        finding.on().toString(),
                        finding.value().toString(),
                        member(finding.value()),
                        result(finding.value()));
            }
        }
        return csv.bytes();
    }

    /** The first dibao household without anything special moves away. */
    private static byte[] changes(Township township) {
        SyntheticHousehold moving = township.households().stream()
                .filter(household ->
                        household.scenario() == Scenario.PLAIN && household.outcome() == IdentificationKind.DIBAO)
                .findFirst()
                .orElseThrow();
        var csv = new Csv("户编号", "决定日期", "事由", "停发月份", "说明");
        csv.row(moving.number(), "2026-04-15", "MOVED_AWAY", "2026-05", "全家迁往外省定居");
        return csv.bytes();
    }

    private static String member(VerifiedValue value) {
        return value instanceof VerifiedValue.Alive alive ? alive.memberId() : "";
    }

    /** {@code true} or {@code false} for {@code ALIVE}; for {@code VEHICLES} the uses with semicolons, or nothing. */
    private static String result(VerifiedValue value) {
        if (value instanceof VerifiedValue.Alive alive) {
            return Boolean.toString(alive.value());
        }
        if (value instanceof VerifiedValue.Vehicles vehicles) {
            return String.join(";", vehicles.uses());
        }
        throw new IllegalStateException("the generator has no officer find " + value);
    }

    private static byte[] expected(Township township) {
        var csv = new Csv("household", "outcome", "before-findings", "scenario");
        for (SyntheticHousehold household : township.households()) {
            csv.row(
                    household.number(),
                    outcome(household.outcome(), household.scenario()),
                    outcome(household.beforeFindings(), household.scenario()),
                    household.scenario().name());
        }
        return csv.bytes();
    }

    private static String outcome(IdentificationKind household, Scenario scenario) {
        return scenario == Scenario.MEMBER_ALONE ? IdentificationKind.SINGLE_PERSON_ENROLMENT.name() : household.name();
    }
}
