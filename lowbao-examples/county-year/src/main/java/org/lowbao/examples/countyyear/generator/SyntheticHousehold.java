package org.lowbao.examples.countyyear.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.Application;
import org.lowbao.core.verification.VerifiedValue;

/**
 * One synthetic household: what it files, what it brings later, what an officer will find, and how that is meant to end.
 *
 * @param number the number of the household in the workbook (户编号)
 * @param village where it lives
 * @param application what it files
 * @param broughtLater material missing at first
 * @param findings what officers verify at the home visit
 * @param scenario what is special about it
 * @param outcome how it is meant to end, once officers have verified what they have to
 * @param beforeFindings how it stands as long as they have not
 * @param registerEntries what the public security knows of it
 */
record SyntheticHousehold(
        String number,
        Village village,
        Application application,
        Optional<Supplement> broughtLater,
        List<Finding> findings,
        Scenario scenario,
        IdentificationKind outcome,
        IdentificationKind beforeFindings,
        List<RegisterEntry> registerEntries) {

    SyntheticHousehold {
        findings = List.copyOf(findings);
        registerEntries = List.copyOf(registerEntries);
    }

    /** Material brought on a later day (补正材料). */
    record Supplement(LocalDate on, List<Material> materials) {
        Supplement {
            materials = List.copyOf(materials);
        }
    }

    /** What an officer verifies, and when. */
    record Finding(LocalDate on, VerifiedValue value) {}

    /** What the public security's registers hold about one member. */
    sealed interface RegisterEntry {

        String memberId();

        /** A row of the register of deaths. */
        record Death(String memberId, LocalDate on) implements RegisterEntry {}

        /** A row of the register of vehicles; {@code use} as in {@link org.lowbao.core.household.Property}. */
        record Vehicle(String memberId, String use, String type, LocalDate registeredOn) implements RegisterEntry {}

        /** The register of households does not know the member. */
        record NotRegistered(String memberId) implements RegisterEntry {}
    }

    /** Tells the number, nothing of the household. */
    @Override
    public String toString() {
        return "household " + number;
    }
}
