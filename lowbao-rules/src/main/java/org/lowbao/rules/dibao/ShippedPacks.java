package org.lowbao.rules.dibao;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.lowbao.rules.cases.CaseSource;
import org.lowbao.rules.pack.PackSource;

/** The packs that come with lowbao. */
public final class ShippedPacks {

    private static final String FOLDER = "org/lowbao/rules/packs/";

    private ShippedPacks() {}

    /** Returns the nation's pack: thin, and without the figures that localities fix. */
    public static PackSource national() {
        return pack("national", "pack.yaml", "rules.yaml");
    }

    /** Returns the pack of the county 990101, which does not exist; for tests and examples only. */
    public static PackSource fixtureCounty() {
        return pack("heilongjiang-fixture-county", "pack.yaml");
    }

    /**
     * Returns the pack of the county 990103, which does not exist either: a pattern for maintenance by a formula, care
     * allowances, and add-ons that add up.
     */
    public static PackSource fixtureCountyByFormula() {
        return pack("fixture-county-by-formula", "pack.yaml");
    }

    /** Returns the cases beside the pack of the county 990103, for the nation's pack and the county's together. */
    public static CaseSource fixtureCountyByFormulaCases() {
        return cases("fixture-county-by-formula", "formulas.yaml");
    }

    /** Returns the pack of the county 990104, which does not exist either: a pattern for a benefit that is paid by tiers. */
    public static PackSource fixtureCountyByTiers() {
        return pack("fixture-county-by-tiers", "pack.yaml");
    }

    /** Returns the cases beside the pack of the county 990104, for the nation's pack and the county's together. */
    public static CaseSource fixtureCountyByTiersCases() {
        return cases("fixture-county-by-tiers", "tiers.yaml");
    }

    /**
     * Returns the pack of the county 990105, which does not exist either: a pattern for the identification of families in
     * rigid-expenditure hardship.
     */
    public static PackSource fixtureCountyWithHardship() {
        return pack("fixture-county-with-hardship", "pack.yaml");
    }

    /** Returns the cases beside the pack of the county 990105, for the nation's pack and the county's together. */
    public static CaseSource fixtureCountyWithHardshipCases() {
        return cases("fixture-county-with-hardship", "hardship.yaml");
    }

    /** Returns the cases beside the nation's pack. */
    public static CaseSource nationalCases() {
        return cases("national", "left-to-localities.yaml");
    }

    /** Returns the cases beside the pack of the county 990101, for the nation's pack and the county's together. */
    public static CaseSource fixtureCountyCases() {
        return cases("heilongjiang-fixture-county", "households.yaml");
    }

    private static CaseSource cases(String name, String... files) {
        try {
            return CaseSource.ofClassPath(ShippedPacks.class.getClassLoader(), FOLDER + name, files);
        } catch (IOException e) {
            throw new UncheckedIOException("the cases " + name + " are part of this library", e);
        }
    }

    private static PackSource pack(String name, String... files) {
        try {
            return PackSource.ofClassPath(ShippedPacks.class.getClassLoader(), FOLDER + name, files);
        } catch (IOException e) {
            throw new UncheckedIOException("lowbao-rules is incomplete on the class path", e);
        }
    }
}
