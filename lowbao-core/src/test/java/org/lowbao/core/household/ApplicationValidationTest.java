package org.lowbao.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Stock;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Role;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;

class ApplicationValidationTest {

    private static final Locale BEFORE = Locale.getDefault();
    private static final Application GOOD = SampleCase.application();
    private static final Flow LOSS = Flow.monthly(Money.ofFen(-1));
    private static final String NEGATIVE = "金额不得为负数";
    private static final String UNKNOWN_MEMBER = "家庭成员中没有该编号";

    @AfterEach
    void restoreTheDefaultLocale() {
        Locale.setDefault(BEFORE);
    }

    @Test
    void a_consistent_application_has_no_fault() {
        assertThat(validator(Locale.CHINESE).validate(GOOD)).isEmpty();
    }

    static Stream<Arguments> ownConstraints() {
        Income income = GOOD.incomes().get(0);
        Supporter supporter = GOOD.supporters().get(0);
        return Stream.of(
                fault("incomes", List.of(with(income, "amount", LOSS)), "incomes[0].amount", NEGATIVE),
                fault(
                        "expenditures",
                        List.of(new RigidExpenditure("1", ExpenditureKind.LIVING, LOSS)),
                        "expenditures[0].amount",
                        NEGATIVE),
                fault(
                        "properties",
                        List.of(new Property(
                                PropertyKind.DEPOSIT,
                                "ordinary",
                                Optional.of(new Stock(Money.ofFen(-1), SampleCase.APPLIED)))),
                        "properties[0].value",
                        NEGATIVE),
                fault(
                        "supporters",
                        List.of(with(supporter, "income", Optional.of(LOSS))),
                        "supporters[0].income",
                        NEGATIVE),
                fault(
                        "supporters",
                        List.of(with(supporter, "pledged", Optional.of(LOSS))),
                        "supporters[0].pledged",
                        NEGATIVE),
                fault("applicantId", "9", "applicantId", UNKNOWN_MEMBER),
                fault("incomes", List.of(with(income, "memberId", "9")), "incomes[0].memberId", UNKNOWN_MEMBER),
                fault(
                        "expenditures",
                        List.of(new RigidExpenditure("9", ExpenditureKind.LIVING, Flow.monthly(Money.ZERO))),
                        "expenditures[0].memberId",
                        UNKNOWN_MEMBER),
                fault(
                        "materials",
                        List.of(Material.copyOnPaper(DocumentType.DIAGNOSIS, Optional.of("9"))),
                        "materials[0].memberId",
                        UNKNOWN_MEMBER),
                fault(
                        "registrations",
                        List.of(new Registration("9", GOOD.division(), GOOD.division(), false)),
                        "registrations[0].memberId",
                        UNKNOWN_MEMBER),
                fault(
                        "agent",
                        Optional.of(new Agent(Agent.Kind.PERSON, "丙隐私丙", Optional.empty(), "邻居")),
                        "agent.citizenId",
                        "代为申请的个人应当出示公民身份号码(民发〔2021〕57号第6条)"),
                fault(
                        "informed",
                        Optional.of(new Outreach(SampleCase.APPLIED.plusDays(1), "村委会", "走访")),
                        "informed.on",
                        "主动告知的日期晚于申请日期(民发〔2021〕57号第6条)"),
                members(with(SampleCase.wife(), "id", "1"), "members[1].id", "成员编号重复"),
                members(
                        with(
                                with(SampleCase.bornOn("2", LocalDate.of(1950, 1, 1)), "sex", Sex.MALE),
                                "citizenId",
                                SampleCase.husband().citizenId()),
                        "members[1].citizenId",
                        "同一公民身份号码出现在两名成员上"),
                members(
                        with(SampleCase.wife(), "birthDate", LocalDate.of(1955, 2, 3)),
                        "members[1].birthDate",
                        "出生日期与公民身份号码不一致"),
                members(with(SampleCase.wife(), "sex", Sex.MALE), "members[1].sex", "性别与公民身份号码不一致"),
                members(SampleCase.bornOn("2", SampleCase.APPLIED.plusDays(1)), "members[1].birthDate", "出生日期晚于申请日期"),
                members(with(SampleCase.wife(), "relation", Kinship.HEAD), "members", "必须有且只有一名户主"));
    }

    @ParameterizedTest
    @MethodSource("ownConstraints")
    void each_of_our_constraints_tells_place_and_fault_in_both_languages(
            Application faulty, String path, String chinese) throws IOException {
        assertThat(faults(faulty, Locale.CHINESE)).containsExactly(path + ": " + chinese);
        assertThat(faults(faulty, Locale.ENGLISH)).containsExactly(path + ": " + english(chinese));
    }

    static Stream<Arguments> builtInConstraints() {
        Income income = GOOD.incomes().get(0);
        return Stream.of(
                Arguments.of("number", "no blanks", "number"),
                Arguments.of("number", null, "number"),
                Arguments.of("appliedOn", null, "appliedOn"),
                Arguments.of("division", null, "division"),
                Arguments.of("area", null, "area"),
                Arguments.of("contact", null, "contact"),
                Arguments.of("contact", new Contact("x".repeat(201), ""), "contact.address"),
                Arguments.of("contact", new Contact("", "call me"), "contact.phone"),
                Arguments.of("incomes", List.of(with(income, "kind", "Pay")), "incomes[0].kind"),
                Arguments.of("incomes", List.of(with(income, "category", null)), "incomes[0].category"),
                Arguments.of("incomes", List.of(with(income, "amount", null)), "incomes[0].amount"),
                Arguments.of("incomes", Collections.nCopies(501, income), "incomes"),
                Arguments.of(
                        "properties",
                        List.of(new Property(PropertyKind.VEHICLE, "A Car", Optional.empty())),
                        "properties[0].use"),
                Arguments.of(
                        "supporters",
                        List.of(with(GOOD.supporters().get(0), "householdSize", 0)),
                        "supporters[0].householdSize"),
                Arguments.of(
                        "materials",
                        List.of(new Material(
                                DocumentType.OTHER, Optional.empty(), Medium.PAPER, false, 0, Optional.empty())),
                        "materials[0].pages"),
                Arguments.of(
                        "members",
                        List.of(SampleCase.husband(), SampleCase.wife(), SampleCase.bornOn("100", SampleCase.APPLIED)),
                        "members[2].id"),
                Arguments.of(
                        "members",
                        List.of(SampleCase.husband(), with(SampleCase.wife(), "name", null)),
                        "members[1].name"),
                Arguments.of(
                        "members",
                        List.of(SampleCase.husband(), with(SampleCase.wife(), "workCapacity", null)),
                        "members[1].workCapacity"));
    }

    @ParameterizedTest
    @MethodSource("builtInConstraints")
    void each_constraint_of_form_tells_its_place(String component, @Nullable Object value, String path) {
        assertThat(validator(Locale.ENGLISH).validate(with(GOOD, component, value)))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "birthDate", "relation", "sex", "citizenId"})
    void what_is_missing_is_a_fault_and_not_a_failure(String component) {
        Application faulty =
                with(GOOD, "members", List.of(SampleCase.husband(), with(SampleCase.wife(), component, null)));

        // an absent Optional means that there is no number; all others are faults at their place
        assertThat(validator(Locale.ENGLISH).validate(faulty))
                .extracting(violation -> violation.getPropertyPath().toString())
                .filteredOn(path -> path.startsWith("members[1]"))
                .isEqualTo(component.equals("citizenId") ? List.of() : List.of("members[1]." + component));
    }

    @Test
    void a_draft_keeps_to_its_form_and_says_what_a_submission_needs() {
        Application draft = Application.builder("A-1", SampleCase.APPLIED, GOOD.division(), GOOD.area())
                .build();

        assertThat(validator(Locale.ENGLISH).validate(draft, Draft.class)).isEmpty();
        assertThat(validator(Locale.ENGLISH).validate(draft, Submission.class))
                .extracting(violation -> violation.getPropertyPath().toString())
                .contains("members", "applicantId");
        assertThat(validator(Locale.ENGLISH).validate(with(draft, "number", "no blanks"), Draft.class))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("number");
        assertThat(validator(Locale.ENGLISH).validate(with(draft, "contact", new Contact("", "call me")), Draft.class))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("contact.phone");
    }

    @Test
    void what_can_be_submitted_breaks_nothing_at_all() {
        assertThat(validator(Locale.CHINESE).validate(GOOD, Submission.class)).isEmpty();
        assertThat(validator(Locale.CHINESE).validate(SampleCase.broughtByAnAgent(GOOD), Submission.class))
                .isEmpty();
    }

    @Test
    void a_household_has_one_to_thirty_members() {
        var many = new ArrayList<Member>(List.of(SampleCase.husband()));
        for (int i = 2; i <= 31; i++) {
            many.add(SampleCase.bornOn(Integer.toString(i), SampleCase.APPLIED));
        }

        assertThat(faults(with(GOOD, "members", many.subList(0, 30)), Locale.ENGLISH))
                .noneMatch(fault -> fault.startsWith("members:"));
        assertThat(faults(with(GOOD, "members", many), Locale.ENGLISH)).anyMatch(fault -> fault.startsWith("members:"));
        assertThat(faults(with(GOOD, "members", List.of()), Locale.ENGLISH))
                .anyMatch(fault -> fault.startsWith("members:"));
    }

    @Test
    void an_office_is_told_by_its_code() {
        assertThat(validator(Locale.ENGLISH).validate(new Actor("a", "n", Role.ARCHIVIST, "民政局")))
                .extracting(violation -> violation.getPropertyPath().toString())
                .containsExactly("office");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN", "de"})
    void the_machines_locale_plays_no_part_in_our_messages(String machine) {
        Locale.setDefault(Locale.forLanguageTag(machine));
        Application faulty = with(GOOD, "applicantId", "9");

        assertThat(faults(faulty, Locale.SIMPLIFIED_CHINESE)).containsExactly("applicantId: " + UNKNOWN_MEMBER);
        assertThat(faults(faulty, Locale.US)).containsExactly("applicantId: no member has this id");
    }

    @Test
    void the_bundles_have_the_same_keys_and_the_two_chinese_ones_the_same_words() throws IOException {
        assertThat(load("").keySet()).isEqualTo(load("_en").keySet());
        assertThat(load("")).isEqualTo(load("_zh"));
    }

    @Test
    void no_message_is_left_over() throws IOException {
        var used =
                ownConstraints().map(arguments -> (String) arguments.get()[2]).toList();

        assertThat(load("").entrySet())
                // the class's own message stands in only where a host switches our places off
                .filteredOn(entry -> !entry.getKey().equals("org.lowbao.core.ConsistentApplication"))
                .allMatch(entry -> used.contains((String) entry.getValue()));
    }

    private static Arguments fault(String component, Object value, String path, String message) {
        return Arguments.of(with(GOOD, component, value), path, message);
    }

    private static Arguments members(Member second, String path, String message) {
        List<Member> members = List.of(SampleCase.husband(), second);
        Application faulty = with(with(GOOD, "members", members), "materials", List.of());
        return Arguments.of(faulty, path, message);
    }

    private static List<String> faults(Application application, Locale language) {
        Set<ConstraintViolation<Application>> violations = validator(language).validate(application);
        return violations.stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .sorted()
                .toList();
    }

    private static Validator validator(Locale language) {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.CHINESE, Locale.ENGLISH), language, context -> language, false))
                .buildValidatorFactory()
                .getValidator();
    }

    private static String english(String chinese) throws IOException {
        Properties base = load("");
        String key = base.stringPropertyNames().stream()
                .filter(name -> base.getProperty(name).equals(chinese))
                .findFirst()
                .orElseThrow();
        return load("_en").getProperty(key);
    }

    private static Properties load(String suffix) throws IOException {
        var properties = new Properties();
        try (Reader reader = new InputStreamReader(
                ApplicationValidationTest.class.getResourceAsStream(
                        "/ContributorValidationMessages" + suffix + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    /** Returns a copy of a record with one component exchanged, also for what no constructor call would let through. */
    @SuppressWarnings("unchecked")
    private static <R extends Record> R with(R from, String component, @Nullable Object value) {
        RecordComponent[] components = from.getClass().getRecordComponents();
        assertThat(components).anyMatch(each -> each.getName().equals(component));
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = components[i].getName().equals(component)
                        ? value
                        : components[i].getAccessor().invoke(from);
            }
            return (R) from.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
