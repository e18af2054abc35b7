package org.lowbao.core.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.casefile.SampleCase;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;

class ApplicationBuilderTest {

    private static final Member SON = member("1", "990101201603122018", Kinship.SON);
    private static final Member HEAD = member("2", "990101198502141020", Kinship.HEAD);

    @Test
    void every_part_of_an_application_can_be_built() {
        Application whole = SampleCase.broughtByAnAgent(
                SampleCase.application(SampleCase.application().members(), true));
        Application.Builder builder = Application.builder(
                        whole.number(), whole.appliedOn(), whole.division(), whole.area())
                .contact(whole.contact())
                .applicant(whole.applicantId());
        whole.members().forEach(builder::member);
        whole.incomes().forEach(builder::income);
        whole.properties().forEach(builder::property);
        whole.expenditures().forEach(builder::expenditure);
        whole.supporters().forEach(builder::supporter);
        whole.materials().forEach(builder::material);
        whole.account().ifPresent(builder::account);
        whole.agent().ifPresent(builder::by);
        whole.informed().ifPresent(builder::informed);
        whole.registrations().forEach(builder::registration);

        assertThat(builder.nearRelativeOfOfficial().build()).isEqualTo(whole);
    }

    @Test
    void silence_about_property_declares_nothing() {
        assertThat(begun().build().declaresProperty()).isFalse();
        assertThat(begun().declaresProperty().build().declaresProperty()).isTrue();
        assertThat(begun().declaresProperty().build().properties()).isEmpty();
        assertThat(begun().property(new Property(PropertyKind.DWELLING, "own", Optional.empty()))
                        .build()
                        .declaresProperty())
                .isTrue();
    }

    @Test
    void the_head_applies_unless_somebody_else_is_named() {
        assertThat(begun().member(SON).member(HEAD).build().applicantId()).isEqualTo("2");
        assertThat(begun().member(SON).build().applicantId()).isEqualTo("1");
        assertThat(begun().member(SON).member(HEAD).applicant("1").build().applicantId())
                .isEqualTo("1");
        assertThat(begun().build().applicantId()).isEmpty();
    }

    @Test
    void a_member_of_a_number_has_its_sex_and_birth_date_and_nothing_else_declared() {
        assertThat(SON)
                .isEqualTo(new Member(
                        "1",
                        PersonName.of("测试乙"),
                        Optional.of(CitizenId.of("990101201603122018")),
                        Sex.MALE,
                        LocalDate.of(2016, 3, 12),
                        Kinship.SON,
                        MaritalStatus.NOT_STATED,
                        Optional.empty(),
                        false,
                        WorkCapacity.NONE,
                        false));
        assertThat(HEAD.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void what_was_built_is_not_changed_by_building_on() {
        Application.Builder builder = begun().member(HEAD);
        Application alone = builder.build();
        builder.member(SON);

        assertThat(alone.members()).isEqualTo(List.of(HEAD));
    }

    private static Application.Builder begun() {
        return Application.builder("A-1", LocalDate.of(2026, 9, 1), DivisionCode.of("990101001001"), AreaClass.RURAL);
    }

    private static Member member(String id, String number, Kinship relation) {
        return Member.of(id, PersonName.of("测试乙"), CitizenId.of(number), relation, WorkCapacity.NONE);
    }
}
