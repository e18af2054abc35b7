package org.lowbao.documents.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.documents.report.MonthReport.AmountBand;
import org.lowbao.documents.report.MonthReport.DiscrepancyRow;
import org.lowbao.documents.report.MonthReport.MissingRow;
import org.lowbao.documents.report.MonthReport.OutcomeRow;
import org.lowbao.documents.report.MonthReport.Stage;
import org.lowbao.documents.report.MonthReport.StageDays;
import org.lowbao.documents.report.MonthReport.Verification;
import org.lowbao.documents.report.MonthReport.VerificationKind;
import org.lowbao.documents.report.MonthReport.VillageRow;

/** An invented month, of the size of a real township's. */
final class SampleReport {

    private SampleReport() {}

    static MonthReport full() {
        return new MonthReport(
                new MonthReport.Place(DivisionCode.of("990101100"), "示例镇", "Example Town"),
                YearMonth.of(2026, 3),
                LocalDate.of(2026, 3, 31),
                true,
                new MonthReport.Intake(
                        632,
                        630,
                        2,
                        List.of(
                                new MonthReport.IntakeFault(
                                        "CHECKSUM", "公民身份号码校验码不符", "ID number: wrong check digit", 1),
                                new MonthReport.IntakeFault("DATE", "日期不存在", "No such day", 1))),
                List.of(
                        outcome(IdentificationKind.DIBAO, AreaClass.URBAN, 81, 109, "67949"),
                        outcome(IdentificationKind.DIBAO, AreaClass.RURAL, 304, 478, "185921"),
                        outcome(IdentificationKind.DESTITUTE, AreaClass.URBAN, 8, 8, "7384"),
                        outcome(IdentificationKind.DESTITUTE, AreaClass.RURAL, 136, 136, "91528"),
                        outcome(IdentificationKind.SINGLE_PERSON_ENROLMENT, AreaClass.URBAN, 11, 22, "3905"),
                        outcome(IdentificationKind.SINGLE_PERSON_ENROLMENT, AreaClass.RURAL, 19, 39, "4912"),
                        outcome(IdentificationKind.LOW_INCOME_EDGE, AreaClass.URBAN, 12, 14, "0"),
                        outcome(IdentificationKind.LOW_INCOME_EDGE, AreaClass.RURAL, 31, 35, "0"),
                        outcome(IdentificationKind.NOT_ELIGIBLE, AreaClass.URBAN, 7, 17, "0"),
                        outcome(IdentificationKind.NOT_ELIGIBLE, AreaClass.RURAL, 13, 32, "0"),
                        outcome(IdentificationKind.UNDETERMINED, AreaClass.URBAN, 3, 4, "0"),
                        outcome(IdentificationKind.UNDETERMINED, AreaClass.RURAL, 5, 8, "0")),
                List.of(
                        band(0, 200, 41),
                        band(200, 400, 132),
                        band(400, 600, 121),
                        band(600, 800, 187),
                        band(800, 1000, 46),
                        band(1000, 1200, 19),
                        band(1200, 1400, 9),
                        band(1400, 1600, 0),
                        band(1600, 1800, 4)),
                List.of(
                        village("990101100001", "朝霞社区", 36, 47, "28100"),
                        village("990101100002", "松涛社区", 34, 48, "27838.50"),
                        village("990101100003", "长桥社区", 30, 44, "23300"),
                        village("990101100201", "东岗村", 42, 61, "26211"),
                        village("990101100202", "西岗村", 38, 55, "22140"),
                        village("990101100203", "南泡村", 51, 70, "31904.50")),
                List.of(
                        new MissingRow(DocumentType.CHECK_AUTHORISATION, 4),
                        new MissingRow(DocumentType.DIAGNOSIS, 3),
                        new MissingRow(DocumentType.DISABILITY_CERTIFICATE, 3),
                        new MissingRow(DocumentType.ENROLMENT_PROOF, 2)),
                List.of(
                        stage(Stage.ACCEPTANCE, Optional.empty(), Map.of(0, 618, 5, 12), 0, 0),
                        stage(
                                Stage.INVESTIGATION,
                                Optional.of(TimeLimit.workingDays(3)),
                                Map.of(1, 210, 2, 297, 3, 123),
                                0,
                                0),
                        stage(Stage.NOTICE, Optional.of(TimeLimit.calendarDays(7)), Map.of(7, 602), 0, 0),
                        stage(
                                Stage.DECISION,
                                Optional.of(TimeLimit.workingDays(30)),
                                Map.of(13, 84, 14, 170, 15, 201, 16, 96, 17, 51, 21, 12, 32, 2),
                                6,
                                2),
                        stage(Stage.REFUSAL_NOTICE, Optional.of(TimeLimit.workingDays(3)), Map.of(1, 14, 2, 6), 0, 0)),
                List.of(
                        new DiscrepancyRow(Discrepancy.Kind.VEHICLES_DIFFER, 4, 4),
                        new DiscrepancyRow(Discrepancy.Kind.DEATH_ON_RECORD, 2, 2),
                        new DiscrepancyRow(Discrepancy.Kind.NOT_IN_HOUSEHOLD_REGISTER, 1, 0)),
                new MonthReport.Payment(YearMonth.of(2026, 4), 557, 759, Money.ofYuan("360479"), 2),
                new MonthReport.Archives(1, 21, 21, 358),
                List.of(
                        new Verification(VerificationKind.JOURNAL_CHAINS, 652, 0),
                        new Verification(VerificationKind.CONTENT_DIGESTS, 1260, 0),
                        new Verification(VerificationKind.PACKAGES, 21, 0),
                        new Verification(VerificationKind.MONEY, 557, 0),
                        new Verification(VerificationKind.NOTICES, 602, 0)));
    }

    static MonthReport empty() {
        return new MonthReport(
                new MonthReport.Place(DivisionCode.of("990101"), "<示例>&\"县'", "<Example> & \"County'"),
                YearMonth.of(2026, 12),
                LocalDate.of(2026, 12, 31),
                false,
                new MonthReport.Intake(0, 0, 0, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new MonthReport.Payment(YearMonth.of(2027, 1), 0, 0, Money.ZERO, 0),
                new MonthReport.Archives(0, 0, 0, 0),
                List.of());
    }

    private static OutcomeRow outcome(
            IdentificationKind kind, AreaClass area, int households, int persons, String yuan) {
        return new OutcomeRow(kind, area, households, persons, Money.ofYuan(yuan));
    }

    private static AmountBand band(int from, int below, int households) {
        return new AmountBand(Money.ofFen(from * 100L), Money.ofFen(below * 100L), households);
    }

    private static VillageRow village(String division, String name, int households, int persons, String yuan) {
        return new VillageRow(DivisionCode.of(division), name, households, persons, Money.ofYuan(yuan));
    }

    private static StageDays stage(
            Stage stage, Optional<TimeLimit> limit, Map<Integer, Integer> byDays, int open, int overdue) {
        return new StageDays(stage, limit, new TreeMap<>(byDays), open, overdue);
    }
}
