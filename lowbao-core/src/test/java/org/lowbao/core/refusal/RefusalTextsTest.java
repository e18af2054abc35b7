package org.lowbao.core.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.office.Role;

class RefusalTextsTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final String REFUSALS = "/org/lowbao/core/refusal/Refusals";
    private static final String TITLES = "/org/lowbao/core/dossier/DocumentTypes";

    /** What each code is raised with; the steps' own tests and casework's hold them to it. */
    private static final Map<RefusalCode, Set<String>> PARTICULARS = new EnumMap<>(Map.ofEntries(
            Map.entry(RefusalCode.STEP_NOT_LEGAL_NOW, Set.of("state", "step")),
            Map.entry(RefusalCode.ROLE_MAY_NOT, Set.of("role", "step")),
            Map.entry(RefusalCode.DUTIES_NOT_SEPARATED, Set.of("duty")),
            Map.entry(RefusalCode.APPLICATION_INVALID, Set.of("field", "fault")),
            Map.entry(RefusalCode.PARTICULARS_INVALID, Set.of("field", "fault", "member")),
            Map.entry(RefusalCode.MATERIAL_MISSING, Set.of("document", "member", "basis")),
            Map.entry(RefusalCode.AUTHORISATION_MISSING, Set.of("member")),
            Map.entry(RefusalCode.AUTHORISATION_EXPIRED, Set.of("member")),
            Map.entry(RefusalCode.TWO_INVESTIGATORS_NEEDED, Set.of("needed", "were")),
            Map.entry(RefusalCode.EMERGENCY_NOT_DECLARED, Set.of("declaration", "day")),
            Map.entry(RefusalCode.EMERGENCY_ALLOWS_NOT, Set.of("declaration")),
            Map.entry(RefusalCode.NOT_YET_DETERMINED, Set.of("fact", "subject", "why")),
            Map.entry(RefusalCode.NOTICE_TOO_SHORT, Set.of("lastDay")),
            Map.entry(RefusalCode.PERSON_COVERED_ELSEWHERE, Set.of("member", "holder")),
            Map.entry(RefusalCode.NOT_ENTITLED, Set.of("month")),
            Map.entry(RefusalCode.CHANGE_NEEDS_REVIEW, Set.of("month")),
            Map.entry(RefusalCode.NOTHING_TO_ORDER, Set.of("month")),
            Map.entry(RefusalCode.NOT_FILED_HERE, Set.of("places")),
            Map.entry(RefusalCode.ASSISTANCE_NOT_ASKED, Set.of("member")),
            Map.entry(RefusalCode.NOT_ABLE_TO_WORK, Set.of("member")),
            Map.entry(RefusalCode.NO_WORK_OFFERED, Set.of("member")),
            Map.entry(RefusalCode.REFUSALS_TOO_FEW, Set.of("member", "were", "needed")),
            Map.entry(RefusalCode.NO_JOB_TAKEN, Set.of("member")),
            Map.entry(RefusalCode.REFUSAL_NOT_SERVED, Set.of("member", "untold")),
            Map.entry(RefusalCode.NOT_OVER_BY_WORK, Set.of("member")),
            Map.entry(RefusalCode.GRADUAL_EXIT_TOO_LONG, Set.of("months", "longest")),
            Map.entry(RefusalCode.STOP_REACHES_BACK, Set.of("from", "earliest")),
            Map.entry(RefusalCode.DATE_OUT_OF_ORDER, Set.of("field", "day")),
            Map.entry(RefusalCode.LIST_STEP_NOT_LEGAL_NOW, Set.of("state", "step")),
            Map.entry(RefusalCode.LAST_MEMBER, Set.of("member")),
            Map.entry(RefusalCode.COVERED_MEMBER_LEFT, Set.of("member")),
            Map.entry(RefusalCode.PAYMENT_WITHHELD, Set.of("from", "last")),
            Map.entry(RefusalCode.NOT_ORDERED, Set.of("list", "month", "item")),
            Map.entry(RefusalCode.AMOUNT_DIFFERS, Set.of("list", "month", "item")),
            Map.entry(RefusalCode.RESULT_ALREADY_RECORDED, Set.of("list", "month", "item")),
            Map.entry(RefusalCode.SUBSIDY_GRANTED_BEFORE, Set.of("month")),
            Map.entry(RefusalCode.IDENTIFIED_OTHERWISE, Set.of("identification")),
            Map.entry(RefusalCode.CONVERSION_NEEDED, Set.of("identification")),
            Map.entry(RefusalCode.NOTHING_TO_CONVERT, Set.of("identification")),
            Map.entry(RefusalCode.EVIDENCE_TOO_OLD, Set.of("last")),
            Map.entry(RefusalCode.STILL_VALID, Set.of("last")),
            Map.entry(RefusalCode.CALENDAR_YEAR_MISSING, Set.of("year")),
            Map.entry(RefusalCode.RECOVERY_UNKNOWN, Set.of("recovery")),
            Map.entry(RefusalCode.MORE_THAN_OPEN, Set.of("recovery")),
            Map.entry(RefusalCode.POLICY_NEEDS_DECISION, Set.of("month"))));

    @AfterEach
    void restoreTheDefaultLocale() {
        Locale.setDefault(BEFORE);
    }

    @ParameterizedTest
    @EnumSource
    void every_code_has_words_and_a_remedy_and_asks_for_nothing_it_is_not_given(RefusalCode code) throws IOException {
        for (String file : List.of(REFUSALS + ".properties", REFUSALS + "_en.properties")) {
            Properties words = load(file);
            for (String key : List.of(code.name(), code.name() + ".remedy")) {
                assertThat(words.getProperty(key)).as(file + " " + key).isNotBlank();
                var names = Pattern.compile("\\{(\\w+)}").matcher(words.getProperty(key));
                while (names.find()) {
                    assertThat(PARTICULARS.getOrDefault(code, Set.of()))
                            .as(file + " " + key)
                            .contains(names.group(1));
                }
            }
        }
    }

    @Test
    void both_languages_have_the_same_keys_and_no_code_that_is_gone() throws IOException {
        Set<Object> chinese = load(REFUSALS + ".properties").keySet();

        assertThat(load(REFUSALS + "_en.properties").keySet()).isEqualTo(chinese);
        var codes = new HashSet<String>();
        Arrays.stream(RefusalCode.values()).map(Enum::name).forEach(codes::add);
        assertThat(chinese)
                .map(Object::toString)
                .filteredOn(key -> Character.isUpperCase(key.charAt(0)))
                .allMatch(key -> codes.contains(key.replace(".remedy", "")));
    }

    @Test
    void states_steps_and_roles_are_put_into_words() throws IOException {
        Properties words = load(REFUSALS + ".properties");

        assertThat(CaseState.values()).allMatch(state -> words.containsKey("state." + state));
        assertThat(StepCode.values()).allMatch(step -> words.containsKey("step." + step));
        assertThat(Role.values()).allMatch(role -> words.containsKey("role." + role));
    }

    @Test
    void both_languages_have_a_title_for_every_document_and_no_other() throws IOException {
        List<String> types =
                Arrays.stream(DocumentType.values()).map(Enum::name).toList();

        assertThat(load(TITLES + ".properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(types);
        assertThat(load(TITLES + "_en.properties").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(types);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "de", "tr"})
    void the_machines_locale_plays_no_part(String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        Refusal refusal = Refusal.of(RefusalCode.STEP_NOT_LEGAL_NOW, "state", CaseState.FILED)
                .with("step", StepCode.CONFIRM);

        assertThat(RefusalTexts.of(refusal, Locale.SIMPLIFIED_CHINESE).what()).isEqualTo("案件现处于 已申请 状态,不能办理 确认。");
        assertThat(RefusalTexts.of(refusal, Locale.ENGLISH).what())
                .isEqualTo("The case is in state filed; confirmation is not possible now.");
        assertThat(RefusalTexts.of(refusal, Locale.FRENCH))
                .isEqualTo(RefusalTexts.of(refusal, Locale.SIMPLIFIED_CHINESE));
        assertThat(DocumentType.DIAGNOSIS.title(Locale.UK)).isEqualTo("Diagnosis");
    }

    @Test
    void a_missing_paper_is_called_by_its_title_and_by_its_own_basis() {
        Refusal refusal = Refusal.of(RefusalCode.MATERIAL_MISSING, "document", DocumentType.DIAGNOSIS)
                .with("basis", "民发〔2021〕57号 第10条");

        RefusalTexts.Words words = RefusalTexts.of(refusal, Locale.ENGLISH);

        assertThat(words.what()).isEqualTo("A paper is missing: Diagnosis");
        assertThat(words.basis()).isEqualTo("民发〔2021〕57号 第10条");
    }

    @Test
    void a_line_names_the_code_so_that_it_can_be_looked_up() {
        assertThat(RefusalTexts.lines(List.of(Refusal.of(RefusalCode.NOTHING_MISSING)), Locale.ENGLISH))
                .containsExactly("Nothing is missing, so there is nothing to notify. "
                        + "[NOTHING_MISSING; 民发〔2021〕57号 第10条] Accept the application.");
    }

    @Test
    void particulars_are_sorted_and_cannot_be_changed() {
        Refusal refusal = new Refusal(RefusalCode.NOT_ENTITLED, new TreeMap<>(Map.of("month", "2026-06")));

        assertThat(refusal.with("a", 1).particulars().keySet()).containsExactly("a", "month");
        assertThat(refusal.particulars().keySet()).containsExactly("month");
    }

    private static Properties load(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader =
                new InputStreamReader(RefusalTextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
