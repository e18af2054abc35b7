package org.lowbao.examples.countyyear.generator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.person.Member;
import org.lowbao.examples.countyyear.generator.SyntheticHousehold.RegisterEntry;

/**
 * What the public security drops for the township: household register, deaths, vehicles, and the declaration of the
 * delivery. Consistent with the workbook, but for the discrepancies that are meant to be found.
 */
final class PublicSecurityDelivery {

    private static final String AS_OF = "2026-03-09";
    private static final String COVERAGE = "id:" + People.HOME_PREFIX;

    private final Csv register = new Csv("id-number", "name", "relation", "division", "registered-since");
    private final Csv deaths = new Csv("id-number", "name", "date");
    private final Csv vehicles = new Csv("id-number", "name", "plate", "use", "type", "registered-on");
    private int plates;

    private PublicSecurityDelivery() {}

    /** Returns the files by name. */
    static SortedMap<String, byte[]> of(Township township) {
        var delivery = new PublicSecurityDelivery();
        township.households().forEach(delivery::add);
        return delivery.files();
    }

    private void add(SyntheticHousehold household) {
        for (Member member : household.application().members()) {
            member.citizenId()
                    .filter(number -> number.divisionPrefix().equals(People.HOME_PREFIX))
                    .filter(number -> !notRegistered(household, member))
                    .ifPresent(number -> addPerson(household, member, number));
        }
        household.registerEntries().forEach(entry -> {
            Member member = household.application().member(entry.memberId()).orElseThrow();
            addEntry(entry, member.citizenId().orElseThrow().upgraded(), registerName(member));
        });
    }

    private void addPerson(SyntheticHousehold household, Member member, CitizenId number) {
        DivisionCode division = household.application().division();
        LocalDate since = member.birthDate().plusDays(15);
        register.row(
                number.upgraded(), registerName(member), member.relation().term(), division.padded(), since.toString());
    }

    private void addEntry(RegisterEntry entry, String number, String name) {
        if (entry instanceof RegisterEntry.Death death) {
            deaths.row(number, name, death.on().toString());
        } else if (entry instanceof RegisterEntry.Vehicle vehicle) {
            plates++;
            vehicles.row(
                    number,
                    name,
                    "虚A" + Township.digits(plates, 5),
                    Terms.ofUse(vehicle.use()),
                    vehicle.type(),
                    vehicle.registeredOn().toString());
        }
    }

    /** The register writes every dot in a name the same way, whatever the household wrote. */
    private static String registerName(Member member) {
        return member.name().matchKey();
    }

    private static boolean notRegistered(SyntheticHousehold household, Member member) {
        return household.registerEntries().contains(new RegisterEntry.NotRegistered(member.id()));
    }

    private SortedMap<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        var declaration = new Csv("agency", "as-of", "register", "file", "sha256", "rows", "encoding", "coverage");
        declare(declaration, files, "household-register", register);
        declare(declaration, files, "deaths", deaths);
        declare(declaration, files, "vehicles", vehicles);
        files.put("delivery.csv", declaration.bytes());
        return files;
    }

    private static void declare(Csv declaration, SortedMap<String, byte[]> files, String name, Csv content) {
        String file = name + ".csv";
        files.put(file, content.bytes());
        declaration.row(
                "public-security",
                AS_OF,
                name,
                file,
                sha256(content.bytes()),
                Integer.toString(content.rows()),
                "UTF-8",
                COVERAGE);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
