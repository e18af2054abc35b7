package org.lowbao.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.casework.Casework;
import org.lowbao.casework.PackPolicy;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.PassphraseKeyFile;
import org.lowbao.rules.dibao.ShippedPacks;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.storage.files.FileContentStore;
import org.lowbao.storage.files.FileDestructionRegister;
import org.lowbao.storage.jdbc.SqliteKeyRegister;
import org.lowbao.storage.jdbc.SqliteStore;

class OneFamilyTest {

    @TempDir
    private Path folder;

    /**
     * The fixture county: 517 yuan a head in the country, 710 in town; wages count with 90 %; add-ons of 50 for whoever is 60
     * or older and 40 for a child. The son's 800 count as 720, his wife's 1,000 as 900.
     */
    @Test
    void every_month_is_paid_as_calculated_by_hand() throws IOException {
        assertThat(told())
                .containsExactly(
                        // 3 × 517 − 720 + 50
                        "2026-04 881.00",
                        "2026-05 881.00",
                        // 4 × 517 − 720 + 50 + 40
                        "2026-06 1438.00",
                        "2026-07 1438.00",
                        "2026-08 1438.00",
                        // 4 × 517 − 720 − 900 + 50 + 40
                        "2026-09 538.00",
                        // 4 × 710 − 720 − 900 + 50 + 40
                        "2026-10 1310.00",
                        "2026-11 1310.00",
                        // 3 × 710 − 720 − 900 + 40
                        "2026-12 550.00",
                        // three years after the first month without
                        "ARCHIVED, kept until 2030-01-01");
    }

    @Test
    void the_guide_shows_what_is_printed() throws IOException {
        assertThat(told())
                .isEqualTo(DocumentsTest.blocks("docs/embedding.md", "text")
                        .get(1)
                        .lines()
                        .toList());
    }

    private List<String> told() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var days = new Days();
        try (var journals = SqliteStore.open(folder.resolve("journals.sqlite"));
                var register = SqliteKeyRegister.open(folder.resolve("keys.sqlite"));
                var destructions = FileDestructionRegister.open(folder.resolve("destructions.txt"))) {
            Casework casework = Casework.builder("990101")
                    .journals(journals.journals())
                    .contents(FileContentStore.open(folder.resolve("contents")))
                    .keys(
                            register,
                            PassphraseKeyFile.open(
                                    folder.resolve("office.key"),
                                    "synthetic people only".toCharArray(),
                                    Entropy.secure()))
                    .destructions(destructions)
                    .policy(new PackPolicy(
                            PolicyCompiler.compile(List.of(ShippedPacks.national(), ShippedPacks.fixtureCounty()))
                                    .orElseThrow()))
                    .clock(days)
                    .build();
            new OneFamily(casework, days, new PrintStream(bytes, true, StandardCharsets.UTF_8)).tell();
            assertThat(casework.verification().run(done -> {}).isSound()).isTrue();
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
