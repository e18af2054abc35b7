package org.lowbao.examples.countyyear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lowbao.casework.collective.PaymentList;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.documents.report.MonthReport;
import org.lowbao.documents.workbook.IntakeReport;
import org.lowbao.documents.workbook.RowFault;

/** Counts a month's cases into its report. */
final class MonthFigures {

    private final List<CaseFile> cases;
    private final Map<String, String> villages;
    private final WorkingCalendar calendar;
    private final Procedure procedure;

    MonthFigures(List<CaseFile> cases, Map<String, String> villages, WorkingCalendar calendar, Procedure procedure) {
        this.cases = cases;
        this.villages = villages;
        this.calendar = calendar;
        this.procedure = procedure;
    }

    MonthReport report(
            IntakeReport intake,
            PaymentList payment,
            MonthReport.Archives archives,
            List<MonthReport.Verification> verifications) {
        return new MonthReport(
                new MonthReport.Place(
                        DivisionCode.of(Officers.TOWNSHIP), "虚构县虚构镇", "Invented Township, Invented County"),
                YearMonth.of(2026, 3),
                FirstMonth.AS_OF,
                true,
                intake(intake),
                outcomes(),
                MonthReport.AmountBand.of(
                        cases.stream()
                                .map(MonthFigures::monthly)
                                .filter(Money::isPositive)
                                .toList(),
                        Money.ofYuan("200")),
                villages(),
                missing(),
                stages(),
                discrepancies(),
                payment(payment),
                archives,
                verifications);
    }

    /** Returns as what a case was identified: by decision where there is one, by proposal otherwise. */
    static IdentificationKind kind(CaseFile file) {
        Optional<Entitlement> entitlement =
                file.ledger().entitlements().stream().reduce((earlier, later) -> later);
        if (entitlement.isPresent()) {
            return entitlement.get().kind();
        }
        return file.proposal()
                .map(CaseFile.Proposal::determination)
                .map(Determination::household)
                .orElse(IdentificationKind.UNDETERMINED);
    }

    /** Returns what a case is paid a month by decision. */
    static Money monthly(CaseFile file) {
        return file.ledger()
                .entitlement(FirstMonth.BENEFIT_MONTH)
                .map(Entitlement::monthly)
                .orElse(Money.ZERO);
    }

    private static MonthReport.Intake intake(IntakeReport report) {
        var byCode = new TreeMap<String, List<RowFault>>();
        report.faults()
                .forEach(fault -> byCode.computeIfAbsent(fault.code().name(), code -> new ArrayList<>())
                        .add(fault));
        return new MonthReport.Intake(
                report.households(),
                report.households() - report.heldBack().size(),
                report.heldBack().size(),
                byCode.entrySet().stream()
                        .map(entry -> new MonthReport.IntakeFault(
                                entry.getKey(),
                                entry.getValue().get(0).message(Locale.CHINESE),
                                entry.getValue().get(0).message(Locale.ENGLISH),
                                entry.getValue().size()))
                        .toList());
    }

    private List<MonthReport.OutcomeRow> outcomes() {
        var rows = new ArrayList<MonthReport.OutcomeRow>();
        for (IdentificationKind kind : IdentificationKind.values()) {
            for (AreaClass area : AreaClass.values()) {
                List<CaseFile> those = cases.stream()
                        .filter(file -> kind(file) == kind
                                && file.household().residence().area() == area)
                        .toList();
                if (!those.isEmpty()) {
                    rows.add(new MonthReport.OutcomeRow(
                            kind,
                            area,
                            those.size(),
                            those.stream()
                                    .mapToInt(file -> file.household().members().size())
                                    .sum(),
                            Money.sum(those.stream().map(MonthFigures::monthly).toList())));
                }
            }
        }
        return rows;
    }

    private List<MonthReport.VillageRow> villages() {
        var rows = new ArrayList<MonthReport.VillageRow>();
        villages.forEach((code, name) -> {
            List<CaseFile> paid = cases.stream()
                    .filter(file -> file.household().division().value().equals(code)
                            && monthly(file).isPositive())
                    .toList();
            rows.add(new MonthReport.VillageRow(
                    DivisionCode.of(code),
                    name,
                    paid.size(),
                    paid.stream().mapToInt(MonthFigures::covered).sum(),
                    Money.sum(paid.stream().map(MonthFigures::monthly).toList())));
        });
        return rows;
    }

    private static int covered(CaseFile file) {
        return file.ledger()
                .entitlement(FirstMonth.BENEFIT_MONTH)
                .map(entitlement -> entitlement.covered().size())
                .orElse(0);
    }

    private List<MonthReport.MissingRow> missing() {
        var byType = new EnumMap<DocumentType, Integer>(DocumentType.class);
        for (CaseFile file : cases) {
            file.notified()
                    .ifPresent(notification -> notification.missing().stream()
                            .map(missing -> missing.type())
                            .distinct()
                            .forEach(type -> byType.merge(type, 1, Integer::sum)));
        }
        return byType.entrySet().stream()
                .map(entry -> new MonthReport.MissingRow(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<MonthReport.StageDays> stages() {
        var acceptance = new TreeMap<Integer, Integer>();
        var investigation = new TreeMap<Integer, Integer>();
        var notice = new TreeMap<Integer, Integer>();
        var decision = new TreeMap<Integer, Integer>();
        int notAccepted = 0;
        int undecided = 0;
        int lateInvestigation = 0;
        int lateDecision = 0;
        for (CaseFile file : cases) {
            if (file.acceptance().isEmpty()) {
                notAccepted++;
                continue;
            }
            CaseFile.Acceptance accepted = file.acceptance().get();
            count(acceptance, working(file.application().appliedOn(), accepted.on()));
            if (!file.visits().isEmpty()) {
                LocalDate visited = file.visits().get(0).on();
                count(investigation, working(accepted.on(), visited));
                lateInvestigation += visited.isAfter(accepted.investigateBy()) ? 1 : 0;
            }
            file.notice()
                    .ifPresent(hung -> hung.removedOn()
                            .ifPresent(removed -> count(notice, (int)
                                    java.time.temporal.ChronoUnit.DAYS.between(hung.postedOn(), removed))));
            if (file.decision().isPresent()) {
                LocalDate decided = file.decision().get().on();
                count(decision, working(accepted.on(), decided));
                lateDecision += decided.isAfter(accepted.decideBy()) ? 1 : 0;
            } else {
                undecided++;
                lateDecision += FirstMonth.AS_OF.isAfter(accepted.decideBy()) ? 1 : 0;
            }
        }
        TimeLimit noticeLimit = procedure.noticeLimit().value();
        int shortNotices = notice.headMap(noticeLimit.length()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return List.of(
                new MonthReport.StageDays(MonthReport.Stage.ACCEPTANCE, Optional.empty(), acceptance, notAccepted, 0),
                new MonthReport.StageDays(
                        MonthReport.Stage.INVESTIGATION,
                        Optional.of(procedure.startInvestigationLimit().value()),
                        investigation,
                        0,
                        lateInvestigation),
                new MonthReport.StageDays(MonthReport.Stage.NOTICE, Optional.of(noticeLimit), notice, 0, shortNotices),
                new MonthReport.StageDays(
                        MonthReport.Stage.DECISION,
                        Optional.of(procedure.totalLimit().value()),
                        decision,
                        undecided,
                        lateDecision));
    }

    private int working(LocalDate event, LocalDate day) {
        return calendar.workingDaysAfter(event, day);
    }

    private static void count(Map<Integer, Integer> byDays, int days) {
        byDays.merge(days, 1, Integer::sum);
    }

    private List<MonthReport.DiscrepancyRow> discrepancies() {
        var rows = new ArrayList<MonthReport.DiscrepancyRow>();
        for (Discrepancy.Kind kind : Discrepancy.Kind.values()) {
            List<Discrepancy> those = cases.stream()
                    .flatMap(file -> file.checkReport().stream())
                    .flatMap(report -> report.discrepancies().stream())
                    .filter(discrepancy -> discrepancy.kind() == kind)
                    .toList();
            rows.add(new MonthReport.DiscrepancyRow(kind, those.size(), (int)
                    those.stream().filter(Discrepancy::settled).count()));
        }
        return rows;
    }

    private static MonthReport.Payment payment(PaymentList list) {
        return new MonthReport.Payment(
                list.month(),
                list.lines().size(),
                PaymentLine.persons(list.lines()),
                Money.sum(list.lines().stream().map(PaymentLine::amount).toList()),
                (int) list.lines().stream()
                        .filter(line -> line.account().isEmpty())
                        .count());
    }
}
