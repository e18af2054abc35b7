package org.lowbao.rules.dibao;

import java.io.IOException;
import java.io.UncheckedIOException;
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

    private static PackSource pack(String name, String... files) {
        try {
            return PackSource.ofClassPath(ShippedPacks.class.getClassLoader(), FOLDER + name, files);
        } catch (IOException e) {
            throw new UncheckedIOException("lowbao-rules is incomplete on the class path", e);
        }
    }
}
