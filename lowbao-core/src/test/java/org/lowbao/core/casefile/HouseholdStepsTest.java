package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.ARCHIVIST;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;
import static org.lowbao.core.casefile.SampleCase.DECIDED;
import static org.lowbao.core.casefile.SampleCase.STOPPED;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Identity;
import org.lowbao.core.household.Relation;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.person.Kinship;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** Who stands for a household, by what its persons are known, where it is paid and where it lives. */
class HouseholdStepsTest {

    private static final LocalDate LATER = DECIDED.plusDays(7);
    private static final String WORDS = "隐私话语";

    private static List<String> faults(SampleCase file, CaseStep step, LocalDate day) {
        return file.reasons(step, CLERK, day).stream()
                .map(reason ->
                        reason.particulars().getOrDefault("fault", reason.code().name()))
                .toList();
    }

    @Nested
    class Another_applicant {

        private static HouseholdSteps.ChangeApplicant to(String applicant, Relation... relations) {
            return new HouseholdSteps.ChangeApplicant(
                    applicant, HouseholdSteps.ApplicantChange.INCAPACITY, List.of(relations), WORDS);
        }

        @Test
        void goes_on_in_the_same_dossier_and_payment_goes_on() {
            var widow = SampleCase.filed().ordered().take(SampleCase.widowed(LATER), CLERK, LATER);
            var ledger = widow.file().ledger();

            widow.take(to("2", new Relation("2", Kinship.HEAD)), CLERK, LATER);

            assertThat(widow.file().household().applicantId()).isEqualTo("2");
            assertThat(widow.file().household().head().orElseThrow().id()).isEqualTo("2");
            assertThat(widow.file().ledger()).isEqualTo(ledger);
            assertThat(widow.file().state()).isEqualTo(CaseState.CONFIRMED);
        }

        @Test
        void may_apply_while_the_head_stays() {
            var changed = SampleCase.filed().take(to("2"), CLERK, APPLIED);

            assertThat(changed.file().household().applicantId()).isEqualTo("2");
            assertThat(changed.file().household().head()).contains(SampleCase.husband());
        }

        @Test
        void under_another_head_needs_the_relation_of_every_member() {
            var file = SampleCase.filed();

            assertThat(faults(file, to("2", new Relation("2", Kinship.HEAD)), APPLIED))
                    .containsExactly("NOT_EVERY_MEMBER_ONCE");
            assertThat(faults(file, to("2", new Relation("1", Kinship.HEAD), new Relation("2", Kinship.HEAD)), APPLIED))
                    .containsExactly("ONE_HEAD");
            assertThat(faults(
                            file, to("2", new Relation("1", Kinship.SPOUSE), new Relation("2", Kinship.HEAD)), APPLIED))
                    .isEmpty();
        }

        @Test
        void belongs_to_the_household_and_was_not_applying_before() {
            assertThat(faults(SampleCase.filed(), to("3"), APPLIED)).containsExactly("UNKNOWN_MEMBER");
            assertThat(faults(SampleCase.filed(), to("1"), APPLIED)).containsExactly("AS_BEFORE");
        }

        @Test
        void without_a_head_is_not_enough_when_the_head_died() {
            var widow = SampleCase.filed().take(SampleCase.widowed(APPLIED), CLERK, APPLIED);

            assertThat(faults(widow, to("2"), APPLIED)).containsExactly("ONE_HEAD");
        }

        @Test
        void takes_a_notice_back_that_names_the_first() {
            var file = SampleCase.filed().onNotice().take(to("2"), CLERK, LATER);

            assertThat(file.file().state()).isEqualTo(CaseState.ACCEPTED);
            assertThat(file.file().notice()).isEmpty();
        }

        @Test
        void as_head_of_an_entitlement_opens_a_successor_dossier_where_the_place_says_so() {
            Procedure successor = Procedure.national().succeeding(Procedure.Succession.SUCCESSOR_DOSSIER, "fixture");
            var widow = SampleCase.filed(SampleCase.application(), successor)
                    .ordered()
                    .take(SampleCase.widowed(LATER), CLERK, LATER);

            assertThat(widow.refusals(to("2", new Relation("2", Kinship.HEAD)), CLERK, LATER))
                    .containsExactly(RefusalCode.SUCCESSOR_DOSSIER_NEEDED);
        }
    }

    @Nested
    class A_person {

        private final SampleCase file = SampleCase.filed().confirmed();

        private Identity husband(String seventeen, String name, LocalDate birthDate) {
            return new Identity(
                    PersonName.of(name), Optional.of(SampleCase.citizenId(seventeen)), Sex.MALE, birthDate, false);
        }

        @Test
        void is_corrected_without_a_new_determination_if_only_the_name_was_wrong() {
            file.take(
                    new PersonSteps.Correct("1", husband("99010119500101001", "丙隐私丙", LocalDate.of(1950, 1, 1)), WORDS),
                    CLERK,
                    LATER);

            assertThat(file.file().isProposalCurrent()).isTrue();
            assertThat(file.file().changes()).isEmpty();
            assertThat(file.file().household().membership("1").orElseThrow().formerly())
                    .extracting(FormerIdentity::ended)
                    .containsExactly(FormerIdentity.End.CORRECTED);
            assertThat(file.file().household().member("1").orElseThrow().name()).isEqualTo(PersonName.of("丙隐私丙"));
        }

        @Test
        void whose_birth_date_was_wrong_is_determined_anew() {
            file.take(
                    new PersonSteps.Correct("1", husband("99010119510101001", "甲隐私甲", LocalDate.of(1951, 1, 1)), WORDS),
                    CLERK,
                    LATER);

            assertThat(file.file().isProposalCurrent()).isFalse();
            assertThat(file.file().evidence().facts(LATER).members().get(0).birthDate())
                    .isEqualTo(LocalDate.of(1951, 1, 1));
        }

        @Test
        void changes_name_and_number_and_nothing_else() {
            Identity older = husband("99010119510101001", "甲隐私甲", LocalDate.of(1951, 1, 1));
            Identity unnumbered =
                    new Identity(PersonName.of("甲隐私甲"), Optional.empty(), Sex.MALE, LocalDate.of(1950, 1, 1), false);

            assertThat(faults(file, new PersonSteps.Change("1", older, LATER, List.of()), LATER))
                    .containsExactly("ONLY_CORRECTED");
            assertThat(faults(file, new PersonSteps.Change("1", unnumbered, LATER, List.of()), LATER))
                    .containsExactly("ONLY_CORRECTED");
            assertThat(faults(
                            file,
                            new PersonSteps.Change(
                                    "1",
                                    husband("99010119500101003", "丙隐私丙", LocalDate.of(1950, 1, 1)),
                                    LATER,
                                    List.of()),
                            LATER))
                    .isEmpty();
        }

        @Test
        void has_a_number_that_agrees_with_birth_date_and_sex_and_is_no_other_members() {
            Member wife = SampleCase.wife();
            var asWife = new Identity(
                    SampleCase.husband().name(), wife.citizenId(), Sex.MALE, LocalDate.of(1950, 1, 1), false);

            assertThat(faults(file, new PersonSteps.Correct("1", asWife, WORDS), LATER))
                    .containsExactly("BIRTH_DATE_DIFFERS", "SEX_DIFFERS", "PERSON_TWICE");
        }

        @Test
        void that_is_known_so_already_or_not_known_at_all_is_refused() {
            Identity same = husband("99010119500101001", "甲隐私甲", LocalDate.of(1950, 1, 1));

            assertThat(faults(file, new PersonSteps.Correct("1", same, WORDS), LATER))
                    .containsExactly("AS_BEFORE");
            assertThat(faults(file, new PersonSteps.Correct("9", same, WORDS), LATER))
                    .containsExactly("UNKNOWN_MEMBER");
        }
    }

    @Nested
    class Another_account {

        @Test
        void is_shown_by_a_copy_of_the_card() {
            BankAccountNumber account = BankAccountNumber.of("99012300000000012345");
            var without = new HouseholdSteps.ChangeAccount(
                    account, List.of(Material.copyOnPaper(DocumentType.ID_CARD_COPY, Optional.of("1"))));

            assertThat(SampleCase.filed().reasons(without, CLERK, APPLIED))
                    .extracting(Refusal::code)
                    .containsExactly(RefusalCode.MATERIAL_MISSING);
            assertThat(SampleCase.filed()
                            .take(SampleCase.otherAccount(), CLERK, APPLIED)
                            .file()
                            .household()
                            .account())
                    .contains(account);
        }

        @Test
        void can_be_named_after_the_stop_for_what_is_still_due() {
            assertThat(SampleCase.filed().stopped().refusals(SampleCase.otherAccount(), CLERK, STOPPED))
                    .isEmpty();
        }
    }

    @Nested
    class A_move {

        @Test
        void inside_the_county_takes_the_dossier_along_and_is_a_change_to_be_reviewed() {
            var moved = SampleCase.filed().confirmed().take(SampleCase.moved(LATER), CLERK, LATER);

            assertThat(moved.file().household().division()).isEqualTo(DivisionCode.of("990101001001"));
            assertThat(moved.file().application().division()).isEqualTo(DivisionCode.of("990101100201"));
            assertThat(moved.file().changes())
                    .extracting(reported -> reported.report().kind())
                    .containsExactly(ChangeReport.Kind.MOVED);
            assertThat(moved.file().evidence().facts(LATER).area()).isEqualTo(AreaClass.URBAN);
        }

        @Test
        void out_of_the_county_is_a_transfer() {
            var out = new HouseholdSteps.Move(
                    APPLIED, DivisionCode.of("990102100201"), AreaClass.RURAL, Contact.NONE, WORDS);

            assertThat(faults(SampleCase.filed(), out, APPLIED)).containsExactly("OUTSIDE_THE_COUNTY");
        }

        @Test
        void to_where_it_lives_or_before_the_last_move_is_refused() {
            var moved = SampleCase.filed().take(SampleCase.moved(LATER), CLERK, LATER);

            assertThat(faults(moved, SampleCase.moved(LATER), LATER)).containsExactly("AS_BEFORE");
            assertThat(faults(
                            moved,
                            new HouseholdSteps.Move(
                                    LATER.minusDays(1),
                                    DivisionCode.of("990101100201"),
                                    AreaClass.RURAL,
                                    Contact.NONE,
                                    WORDS),
                            LATER))
                    .containsExactly("DATE_OUT_OF_ORDER");
        }
    }

    @Nested
    class A_division_with_another_code {

        private static HouseholdSteps.ReplaceDivision replaced(String former, String now) {
            return new HouseholdSteps.ReplaceDivision(DivisionCode.of(former), DivisionCode.of(now), LATER, "QH-1");
        }

        @Test
        void is_the_households_from_the_day_on_and_nothing_is_determined_anew() {
            var file = SampleCase.filed().confirmed();

            file.take(replaced("990101100201", "990101300201"), CONFIRMER, LATER);

            assertThat(file.file().household().division()).isEqualTo(DivisionCode.of("990101300201"));
            assertThat(file.file().household().residence(LATER.minusDays(1)).division())
                    .isEqualTo(DivisionCode.of("990101100201"));
            assertThat(file.file().isProposalCurrent()).isTrue();
            assertThat(file.file().changes()).isEmpty();
        }

        @Test
        void is_refused_for_who_lives_elsewhere_or_has_it_already() {
            var file = SampleCase.filed().confirmed();

            assertThat(file.reasons(replaced("990101100202", "990101300201"), CONFIRMER, LATER))
                    .containsExactly(Particulars.invalid("division", "OTHER_DIVISION"));
            assertThat(file.reasons(replaced("990101100201", "990101100201"), CONFIRMER, LATER))
                    .containsExactly(Particulars.invalid("division", "AS_BEFORE"));
        }

        @Test
        void reaches_closed_cases_too_but_not_the_archives() {
            assertThat(SampleCase.filed()
                            .stopped()
                            .refusals(replaced("990101100201", "990101300201"), CONFIRMER, LATER))
                    .doesNotContain(RefusalCode.STEP_NOT_LEGAL_NOW);
            assertThat(SampleCase.filed()
                            .archived()
                            .refusals(replaced("990101100201", "990101300201"), CONFIRMER, LATER))
                    .contains(RefusalCode.STEP_NOT_LEGAL_NOW);
        }
    }

    @Nested
    class A_transfer {

        @Test
        void ends_the_entitlement_with_a_month_and_certifies_it() {
            var out = SampleCase.filed().ordered().take(SampleCase.transferredOut(), CONFIRMER, STOPPED);

            assertThat(out.file().state()).isEqualTo(CaseState.STOPPED);
            assertThat(out.file().stop().orElseThrow().reason()).isEqualTo(StopReason.MOVED_AWAY);
            assertThat(out.file().ledger().entitlement(YearMonth.of(2026, 6))).isPresent();
            assertThat(out.file().ledger().entitlement(YearMonth.of(2026, 7))).isEmpty();
            assertThat(out.file().items()).extracting(item -> item.type()).contains(DocumentType.TRANSFER_CERTIFICATE);
            out.take(new FilingSteps.FileIntoArchives("J023-1"), ARCHIVIST, LocalDate.of(2026, 8, 1));
        }

        @Test
        void leaves_no_review_open_and_none_to_fall_due() {
            var out = SampleCase.filed()
                    .ordered()
                    .take(new AdjustmentSteps.OpenReview(ReviewOccasion.CHANGE), CLERK, STOPPED)
                    .take(SampleCase.transferredOut(), CONFIRMER, STOPPED);

            assertThat(out.file().review()).isEmpty();
            assertThat(out.file().duties().nextReview()).isEmpty();
        }

        @Test
        void reaches_no_month_that_was_ordered_here() {
            var june = new HouseholdSteps.TransferOut(DivisionCode.of("990102"), YearMonth.of(2026, 6), WORDS);

            assertThat(SampleCase.filed().ordered().refusals(june, CONFIRMER, STOPPED))
                    .containsExactly(RefusalCode.STOP_REACHES_BACK);
        }

        @Test
        void leads_to_another_county() {
            for (String to : List.of("990101", "990100")) {
                var here = new HouseholdSteps.TransferOut(DivisionCode.of(to), YearMonth.of(2026, 7), WORDS);
                assertThat(SampleCase.filed().ordered().reasons(here, CONFIRMER, STOPPED))
                        .extracting(reason -> reason.particulars().get("fault"))
                        .containsExactly("NO_OTHER_COUNTY");
            }
        }
    }
}
