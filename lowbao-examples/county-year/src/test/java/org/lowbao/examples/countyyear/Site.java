package org.lowbao.examples.countyyear;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lowbao.casework.Casework;
import org.lowbao.casework.PackPolicy;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.files.FileDestructionRegister;
import org.lowbao.storage.jdbc.JdbcKeyRegister;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;

/** The default stores in one folder, laid out as the operations guide has it, and a casework over them. */
final class Site implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-03T01:00:00Z"), SimulatedClock.ZONE);

    final SqliteStore journals;
    final JdbcKeyRegister keys;
    final FileDestructionRegister destructions;
    final FileContentStore contents;
    final Casework casework;

    private Site(Path folder) throws IOException {
        journals = SqliteStore.open(journals(folder));
        keys = SqliteKeyRegister.open(keys(folder));
        destructions = FileDestructionRegister.open(destructions(folder));
        contents = FileContentStore.open(contents(folder));
        casework = Casework.builder(Officers.COUNTY)
                .journals(journals.journals())
                .contents(contents)
                .keys(keys, PassphraseKeyFile.open(masterKey(folder), "a pass-phrase".toCharArray(), Entropy.secure()))
                .destructions(destructions)
                .policy(new PackPolicy(
                        PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()))
                                .orElseThrow()))
                .clock(CLOCK)
                .build();
    }

    static Site open(Path folder) throws IOException {
        return new Site(folder);
    }

    static Path journals(Path folder) {
        return folder.resolve("store/journals.sqlite");
    }

    static Path contents(Path folder) {
        return folder.resolve("store/contents");
    }

    static Path keys(Path folder) {
        return folder.resolve("keys/keys.sqlite");
    }

    static Path masterKey(Path folder) {
        return folder.resolve("keys/office.key");
    }

    static Path destructions(Path folder) {
        return folder.resolve("destructions/register.txt");
    }

    @Override
    public void close() {
        destructions.close();
        keys.close();
        journals.close();
    }
}
