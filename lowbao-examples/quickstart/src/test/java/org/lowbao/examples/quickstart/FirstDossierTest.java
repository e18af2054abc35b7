package org.lowbao.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstDossierTest {

    private static final Clock TUESDAY = Clock.fixed(Instant.parse("2026-04-28T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    Path folder;

    /** One adult, so one authorisation; 30 working days after 28 April 2026 is 11 June. */
    @Test
    void a_dossier_is_refused_told_supplied_and_accepted() throws IOException {
        List<String> lines = kept();

        assertThat(lines.subList(0, lines.size() - 2))
                .extracting(line -> line.substring(0, line.indexOf('[')).strip())
                .containsExactly(
                        "缺少材料:低保申请书", "缺少材料:诚信承诺书", "缺少材料:家庭经济状况核对授权书 1", "缺少材料:户口簿复印件", "缺少材料:收入声明", "缺少材料:财产声明");
        // the dossier, and the log of the one read
        assertThat(lines.subList(lines.size() - 2, lines.size()))
                .containsExactly("ACCEPTED 2026-06-11", "2 journals, sound: true");
    }

    @Test
    void no_name_and_no_number_is_in_the_files() throws IOException {
        kept();

        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).doesNotContain("990101198502141020", "990101201603122018");
                assertThat(bytes)
                        .doesNotContain(new String("测试".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
    }

    @Test
    void the_guide_shows_lines_that_are_printed() throws IOException {
        assertThat(kept())
                .containsAll(DocumentsTest.blocks("docs/embedding.md", "text")
                        .get(0)
                        .lines()
                        .toList());
    }

    private List<String> kept() throws IOException {
        var bytes = new ByteArrayOutputStream();
        FirstDossier.keep(
                folder,
                "synthetic people only".toCharArray(),
                TUESDAY,
                new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
