package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.APPLIED;
import static org.lowbao.core.casefile.SampleCase.CLERK;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.lowbao.core.casefile.Completeness.Standing;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.household.Application;
import org.lowbao.core.refusal.RefusalCode;

class CompletenessProperties {

    @Property(tries = 60)
    void taking_a_kind_of_paper_away_never_makes_a_case_more_complete(@ForAll DocumentType taken) {
        CaseFile whole = SampleCase.filed().file();
        CaseFile less = SampleCase.filed(SampleCase.without(SampleCase.application(), taken))
                .file();

        assertThat(completeness(less).missing()).containsAll(completeness(whole).missing());
        assertThat(completeness(less).lines()).hasSameSizeAs(completeness(whole).lines());
    }

    @Example
    void a_case_lacks_only_what_it_has_come_to() {
        var stopped = completeness(SampleCase.filed().stopped().file());
        assertThat(stopped.missing()).isEmpty();
        assertThat(standings(stopped, DocumentType.STOP_FORM)).containsExactly(Standing.THERE);

        var filed = completeness(SampleCase.filed().file());
        assertThat(filed.missing()).isEmpty();
        assertThat(standings(filed, DocumentType.HOME_VISIT_FORM)).containsExactly(Standing.NOT_YET);
    }

    @Example
    void a_refusal_lacks_its_receipt_until_it_is_served() {
        var refused = SampleCase.filed()
                .noticeEnded()
                .take(new ConfirmationSteps.DoNotConfirm("隐私话语"), SampleCase.CONFIRMER, SampleCase.DECIDED);
        assertThat(completeness(refused.file()).missing())
                .containsExactly(
                        new MissingMaterial(DocumentType.DELIVERY_RECEIPT, Optional.empty(), "民发〔2021〕57号 第21条"));

        refused.take(
                new ConfirmationSteps.Serve(new Service(
                        DocumentType.NON_CONFIRMATION_NOTICE,
                        SampleCase.DECIDED,
                        Service.Way.IN_PERSON,
                        "1",
                        Optional.empty())),
                CLERK,
                SampleCase.DECIDED);
        assertThat(completeness(refused.file()).missing()).isEmpty();
    }

    @Example
    void a_waived_paper_is_not_missing_and_says_why() {
        var lacking =
                SampleCase.filed(SampleCase.without(SampleCase.application(), DocumentType.HOUSEHOLD_REGISTER_COPY));
        assertThat(lacking.refusals(new IntakeSteps.Accept(), CLERK, APPLIED))
                .containsExactly(RefusalCode.MATERIAL_MISSING);

        lacking.take(
                new IntakeSteps.WaiveMaterial(
                        new Waiver(DocumentType.HOUSEHOLD_REGISTER_COPY, Optional.empty(), "隐私话语")),
                CLERK,
                APPLIED);

        assertThat(lacking.refusals(new IntakeSteps.Accept(), CLERK, APPLIED)).isEmpty();
        assertThat(completeness(lacking.file()).lines())
                .filteredOn(line -> line.standing() == Standing.WAIVED)
                .singleElement()
                .satisfies(line -> assertThat(line.ground()).contains("隐私话语"));
        lacking.take(
                new IntakeSteps.SupplyMaterial(
                        List.of(Material.copyOnPaper(DocumentType.HOUSEHOLD_REGISTER_COPY, Optional.empty()))),
                CLERK,
                APPLIED);
        assertThat(standings(completeness(lacking.file()), DocumentType.HOUSEHOLD_REGISTER_COPY))
                .containsExactly(Standing.THERE);
    }

    @Example
    void a_paper_or_a_waiver_of_one_member_serves_no_other() {
        Application bare = SampleCase.without(SampleCase.application(), DocumentType.CHECK_AUTHORISATION);
        var lacking = SampleCase.filed(bare);
        assertThat(lackingAuthorisation(lacking)).containsExactly("1", "2");

        lacking.take(
                new IntakeSteps.SupplyMaterial(
                        List.of(Material.originalOnPaper(DocumentType.CHECK_AUTHORISATION, Optional.of("1")))),
                CLERK,
                APPLIED);
        assertThat(lackingAuthorisation(lacking)).containsExactly("2");
        lacking.take(
                new IntakeSteps.WaiveMaterial(new Waiver(DocumentType.CHECK_AUTHORISATION, Optional.of("1"), "隐私话语")),
                CLERK,
                APPLIED);
        assertThat(lackingAuthorisation(lacking)).containsExactly("2");
    }

    private static List<String> lackingAuthorisation(SampleCase file) {
        return completeness(file.file()).missing().stream()
                .filter(missing -> missing.type() == DocumentType.CHECK_AUTHORISATION)
                .flatMap(missing -> missing.memberId().stream())
                .toList();
    }

    private static List<Standing> standings(Completeness completeness, DocumentType type) {
        return completeness.lines().stream()
                .filter(line -> line.type() == type)
                .map(Completeness.Line::standing)
                .toList();
    }

    private static Completeness completeness(CaseFile file) {
        return Completeness.of(file, Checklist.national());
    }
}
