package org.lowbao.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.engine.TestPacks.STATE;
import static org.lowbao.rules.engine.TestPacks.TOWN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.rules.fault.FaultCode;

class PolicyFolderTest {

    private static final LocalDate NOW = LocalDate.of(2026, 9, 1);

    @TempDir
    Path folder;

    @BeforeEach
    void packs() throws IOException {
        put("state", STATE);
        put("town", TOWN);
    }

    private void put(String name, String pack) throws IOException {
        Files.createDirectories(folder.resolve(name));
        Files.writeString(folder.resolve(name).resolve("pack.yaml"), pack);
    }

    private Policies policies() throws IOException {
        PolicyFolder.Loaded loaded = PolicyFolder.load(folder, List.of());
        assertThat(loaded.faults()).isEmpty();
        return loaded.policies();
    }

    private static Optional<String> inForce(Policies policies, String division, YearMonth month, LocalDate knownOn) {
        return policies.inForce(division, month, knownOn)
                .map(policy -> policy.packs().stream()
                        .map(pack -> pack.id() + " " + pack.version())
                        .toList()
                        .toString());
    }

    private static String town(String version, String decided, String from) {
        return TOWN.replace("version: \"1\"", "version: \"" + version + "\"")
                .replace("  decided: 2020-06-01", "  decided: " + decided)
                .replace("  from: 2020-01-01\n  decided", "  from: " + from + "\n  decided");
    }

    @Test
    void each_pack_is_a_policy_of_its_own_division_under_its_parents() throws IOException {
        Policies policies = policies();

        assertThat(inForce(policies, "990100", YearMonth.of(2026, 9), NOW)).contains("[state 1, town 1]");
        assertThat(inForce(policies, "990000001", YearMonth.of(2026, 9), NOW)).contains("[state 1]");
        assertThat(inForce(policies, "990100", YearMonth.of(2019, 12), NOW)).isEmpty();
        assertThat(inForce(policies, "990200", YearMonth.of(2026, 9), NOW)).isEmpty();
    }

    @Test
    void a_scheduled_version_is_in_force_from_its_month_on() throws IOException {
        put("town-2027", town("2027", "2026-08-01", "2027-01-01"));

        Policies policies = policies();

        assertThat(inForce(policies, "990100", YearMonth.of(2026, 12), NOW)).contains("[state 1, town 1]");
        assertThat(inForce(policies, "990100", YearMonth.of(2027, 1), NOW)).contains("[state 1, town 2027]");
    }

    @Test
    void a_version_decided_in_october_counts_for_january_as_soon_as_october_is_known() throws IOException {
        put("town-late", town("late", "2026-10-15", "2026-01-01"));

        Policies policies = policies();

        assertThat(inForce(policies, "990100", YearMonth.of(2026, 3), LocalDate.of(2026, 10, 14)))
                .contains("[state 1, town 1]");
        assertThat(inForce(policies, "990100", YearMonth.of(2026, 3), LocalDate.of(2026, 10, 15)))
                .contains("[state 1, town late]");
    }

    @Test
    void a_new_version_of_the_parent_stands_above_the_same_county() throws IOException {
        put(
                "state-2",
                STATE.replace("version: \"1\"", "version: \"2\"")
                        .replace("decided: 2019-12-01", "decided: 2026-07-01"));

        Policies policies = policies();

        assertThat(inForce(policies, "990100", YearMonth.of(2026, 9), NOW)).contains("[state 2, town 1]");
        assertThat(inForce(policies, "990100", YearMonth.of(2026, 9), LocalDate.of(2026, 6, 30)))
                .contains("[state 1, town 1]");
    }

    @Test
    void a_folder_loaded_again_has_the_new_standard() throws IOException {
        Policies before = policies();
        put("town", town("2", "2026-08-31", "2020-01-01"));

        assertThat(inForce(policies(), "990100", YearMonth.of(2026, 9), NOW)).contains("[state 1, town 2]");
        assertThat(inForce(before, "990100", YearMonth.of(2026, 9), NOW)).contains("[state 1, town 1]");
    }

    @Test
    void a_pack_with_a_fault_is_left_out_and_told_and_the_others_are_loaded() throws IOException {
        put("broken", town("3", "2026-08-31", "2020-01-01").replace("value: 800", "value: many"));
        put("orphan", TOWN.replace("parent: state", "parent: nobody"));
        put("headless", "rules: {}");

        PolicyFolder.Loaded loaded = PolicyFolder.load(folder, List.of());

        assertThat(loaded.faults())
                .extracting(fault -> fault.file() + " " + fault.code())
                .containsExactlyInAnyOrder(
                        "broken/pack.yaml " + FaultCode.BAD_VALUE,
                        "headless " + FaultCode.NO_PACK_HEADER,
                        "orphan/pack.yaml " + FaultCode.UNKNOWN_PARENT);
        assertThat(inForce(loaded.policies(), "990100", YearMonth.of(2026, 9), NOW))
                .contains("[state 1, town 1]");
    }
}
