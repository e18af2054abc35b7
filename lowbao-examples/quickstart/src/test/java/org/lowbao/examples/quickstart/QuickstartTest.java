package org.lowbao.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class QuickstartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Instant NOW = Instant.parse("2026-09-01T01:00:00Z");

    /**
     * By hand: 900 yuan a month are 10800 a year, less a tenth for the cost of employment 9720; over 2 persons and 12
     * months 405.00 a head. The standard is 517, the edge line one and a half times that, 775.5. The gap is 517 × 2 × 12
     * − 9720 = 2688 a year, 224 a month; the boy of ten adds 40. Assets may reach 710 × 24 months × 2 persons = 34080.
     */
    @Test
    void the_decision_is_the_one_worked_out_by_hand() {
        assertThat(printed()).isEqualTo("""
                        家庭人均月收入 405.00 元，低于当地低保标准 517 元（国务院令第649号 第9条）
                        家庭人均月收入 405.00 元，低于低保边缘家庭收入线 775.5 元（民发〔2021〕57号 第8条）
                        家庭金融资产 0.00 元，不超过限额 34080 元（民发〔2021〕57号 第14条）
                        家庭住房 0 套，不超过 1 套（民发〔2021〕57号 第14条）
                        家庭非居住类房屋 0 处，不超过 0 处（民发〔2021〕57号 第14条）
                        家庭没有应计入财产的机动车辆（民发〔2021〕57号 第14条）
                        家庭船舶和大型农机具 0 件，不超过 0 件（民发〔2021〕57号 第14条）
                        家庭成员名下市场主体 0 户，不超过 0 户（民发〔2021〕57号 第14条）
                        不同时具备特困人员的三项条件（民发〔2021〕43号）
                        264.00 元/月：最低生活保障
                        """);
    }

    static String printed() {
        var bytes = new ByteArrayOutputStream();
        Quickstart.decide(DAY, YearMonth.from(DAY), NOW, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
