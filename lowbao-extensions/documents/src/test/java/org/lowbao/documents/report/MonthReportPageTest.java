package org.lowbao.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.verification.Discrepancy;

class MonthReportPageTest {

    private static final Set<String> WITHOUT_END = Set.of("meta", "link");

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void one_report_gives_one_page_whatever_locale_and_zone(@TempDir Path folder) throws IOException {
        MonthReportPage.write(SampleReport.full(), folder.resolve("here.html"));
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
        MonthReportPage.write(SampleReport.full(), folder.resolve("there.html"));

        assertThat(folder.resolve("there.html")).hasSameBinaryContentAs(folder.resolve("here.html"));
        assertThat(Files.readString(folder.resolve("here.html"))).isEqualTo(MonthReportPage.html(SampleReport.full()));
    }

    @Test
    void the_page_points_nowhere_outside_itself() {
        String page = MonthReportPage.html(SampleReport.full());

        assertThat(page).doesNotContain("http:", "https:", "src=", "url(", "@import", "//");
        assertThat(found(page, "href=\"([^\"]*)\"")).containsExactlyInAnyOrder("data:,", "#zh", "#en");
        assertThat(page).contains("default-src &#39;none&#39;");
    }

    @Test
    void every_element_is_closed_where_it_was_opened() {
        for (MonthReport report : List.of(SampleReport.full(), SampleReport.empty())) {
            var open = new ArrayDeque<String>();
            Matcher tags = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>")
                    .matcher(MonthReportPage.html(report).replaceAll("(?s)<(script|style)>.*?</\\1>", ""));
            while (tags.find()) {
                if (tags.group(1).isEmpty() && !WITHOUT_END.contains(tags.group(2))) {
                    open.push(tags.group(2));
                } else if (!tags.group(1).isEmpty()) {
                    assertThat(open.pop()).isEqualTo(tags.group(2));
                }
            }
            assertThat(open).isEmpty();
        }
    }

    @Test
    void ids_are_unique_and_every_chart_and_section_names_one_that_is_there() {
        String page = MonthReportPage.html(SampleReport.full());
        List<String> ids = found(page, " id=\"([^\"]*)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(found(page, "aria-labelledby=\"([^\"]*)\"").stream()
                        .flatMap(names -> List.of(names.split(" ")).stream()))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void both_languages_have_every_word_and_the_same_places_to_fill() throws IOException {
        Properties chinese = bundle("report.properties");
        Properties english = bundle("report_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(Set.copyOf(found(english.getProperty(key), "(\\{\\d\\})")))
                    .as(key)
                    .isEqualTo(Set.copyOf(found(chinese.getProperty(key), "(\\{\\d\\})")));
        }
    }

    @Test
    void every_code_a_report_can_hold_has_words() throws IOException {
        Set<String> keys = bundle("report.properties").stringPropertyNames();

        for (IdentificationKind kind : IdentificationKind.values()) {
            assertThat(keys).contains("kind." + kind.name());
        }
        for (AreaClass area : AreaClass.values()) {
            assertThat(keys).contains("area." + area.name());
        }
        for (Discrepancy.Kind kind : Discrepancy.Kind.values()) {
            assertThat(keys).contains("discrepancy." + kind.name());
        }
        for (MonthReport.Stage stage : MonthReport.Stage.values()) {
            assertThat(keys).contains("stage." + stage.name());
        }
        for (MonthReport.VerificationKind kind : MonthReport.VerificationKind.values()) {
            assertThat(keys).contains("verification." + kind.name());
        }
    }

    @Test
    void the_bars_of_the_outcomes_add_up_to_the_households_of_the_report() {
        MonthReport report = SampleReport.full();

        // 81+304+8+136+11+19+12+31+7+13+3+5
        assertThat(report.households()).isEqualTo(630);
        assertThat(numbersIn(chart("zh-outcomes-chart")).stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(630);
        assertThat(numbersIn(chart("en-outcomes-chart"))).containsExactly(385, 144, 30, 43, 20, 8);
    }

    @Test
    void the_columns_of_the_amounts_and_of_the_days_show_what_the_report_counts() {
        assertThat(numbersIn(chart("zh-amounts-chart"))).containsExactly(41, 132, 121, 187, 46, 19, 9, 4);
        assertThat(numbersIn(chart("zh-stages-chart"))).containsExactly(84, 170, 201, 96, 51, 12, 2);
        assertThat(numbersIn(chart("zh-missing-chart"))).containsExactly(4, 3, 3, 2);
    }

    @Test
    void what_is_past_the_limit_is_drawn_apart_from_what_is_within() {
        String days = chart("zh-stages-chart");

        assertThat(found(days, "<rect class=\"(late)\"")).hasSize(1);
        assertThat(found(days, "<rect class=\"(rural)\"")).hasSize(6);
        assertThat(days).contains("时限 30 个工作日");
    }

    @Test
    void a_bar_twice_as_high_stands_for_twice_as_many() {
        List<Integer> widths = found(chart("zh-missing-chart"), "<rect class=\"rural\"[^>]*width=\"(\\d+)\"").stream()
                .map(Integer::valueOf)
                .toList();

        assertThat(widths.get(0)).isEqualTo(2 * widths.get(3));
    }

    @Test
    void totals_and_figures_are_those_of_the_report() {
        String page = MonthReportPage.html(SampleReport.full());

        // 67949+185921+7384+91528+3905+4912
        assertThat(page).contains("361,599.00");
        // 602 of 630, to a tenth of a percent
        assertThat(page).contains("95.6%");
    }

    @Test
    void names_of_places_are_escaped_and_an_empty_month_has_a_page() {
        String page = MonthReportPage.html(SampleReport.empty());

        assertThat(page).contains("&lt;示例&gt;&amp;&quot;县&#39;").doesNotContain("<示例>");
        assertThat(page).contains("尚无办结的申请。", "No application is decided yet.");
    }

    @Test
    void a_fault_found_by_a_verification_is_seen_first() {
        String good = MonthReportPage.html(SampleReport.full());
        String bad = MonthReportPage.html(withFault(SampleReport.full()));

        assertThat(good).contains("class=\"good\"").doesNotContain("✗");
        assertThat(bad).contains("<dd>3 处异常</dd>", "✗ 异常", "✗ fault");
    }

    private static MonthReport withFault(MonthReport report) {
        return new MonthReport(
                report.place(),
                report.month(),
                report.asOf(),
                report.synthetic(),
                report.intake(),
                report.outcomes(),
                report.amounts(),
                report.villages(),
                report.missing(),
                report.stages(),
                report.discrepancies(),
                report.payment(),
                report.archives(),
                List.of(new MonthReport.Verification(MonthReport.VerificationKind.PACKAGES, 21, 3)));
    }

    private static String chart(String id) {
        String page = MonthReportPage.html(SampleReport.full());
        int title = page.indexOf("id=\"" + id + "-title\"");
        return page.substring(page.lastIndexOf("<svg", title), page.indexOf("</svg>", title));
    }

    /** The numbers at the ends of bars and over columns. */
    private static List<Integer> numbersIn(String chart) {
        return found(chart, "class=\"strong\"[^>]*>([\\d,]+)<").stream()
                .map(number -> Integer.valueOf(number.replace(",", "")))
                .toList();
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toList());
    }

    private static Properties bundle(String name) throws IOException {
        try (InputStream in = MonthReportPage.class.getResourceAsStream(name)) {
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        }
    }
}
