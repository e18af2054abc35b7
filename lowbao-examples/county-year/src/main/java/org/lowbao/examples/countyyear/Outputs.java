package org.lowbao.examples.countyyear;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lowbao.archive.packages.PackageInfo;
import org.lowbao.archive.packages.PackageVerifier;
import org.lowbao.archive.packages.PackageWriter;
import org.lowbao.archive.packages.WrittenPackage;
import org.lowbao.casework.Casework;
import org.lowbao.casework.StepResult;
import org.lowbao.casework.Verification;
import org.lowbao.casework.collective.NoticeSheet;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.FilingSteps;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.entitlement.Entitlement;
import org.lowbao.core.entitlement.PaymentLine;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Purpose;
import org.lowbao.documents.list.IntakeReportWriter;
import org.lowbao.documents.list.NoticeList;
import org.lowbao.documents.list.NoticeListWriter;
import org.lowbao.documents.list.PaymentList;
import org.lowbao.documents.list.PaymentListWriter;
import org.lowbao.documents.list.SignOff;
import org.lowbao.documents.report.MonthReport;
import org.lowbao.documents.workbook.IntakeReport;

/** What the month leaves on the desk: packages, lists, the error report; and the check of all of it. */
final class Outputs {

    /** An invented number: no telephone begins with three zeros. */
    private static final String PHONE = "000-00000000";

    private final Casework casework;
    private final FirstMonth month;
    private final SimulatedClock clock;
    private final Path folder;

    Outputs(Casework casework, FirstMonth month, SimulatedClock clock, Path folder) {
        this.casework = casework;
        this.month = month;
        this.clock = clock;
        this.folder = folder;
    }

    /** Writes a package for each filed dossier and records its digest in the dossier. */
    MonthReport.Archives packages(Progress progress) throws IOException {
        clock.set(FirstMonth.AS_OF, 15);
        List<CaseFile> filed = month.cases(Officers.ARCHIVIST, Purpose.ARCHIVES).stream()
                .filter(file -> file.state() == CaseState.ARCHIVED)
                .toList();
        progress.stage("归档信息包", "hand-over packages", filed.size());
        var offices = new TreeMap<String, String>();
        offices.put(Officers.TOWNSHIP, "虚构镇人民政府");
        offices.put(Officers.COUNTY, "虚构县民政局");
        var info = new PackageInfo("虚构县民政局", FirstMonth.AS_OF, "", offices, Locale.CHINESE);
        int items = 0;
        long done = 0;
        for (CaseFile file : filed) {
            // the record of the package cannot be inside the package: it is made from the dossier as filed
            WrittenPackage written =
                    PackageWriter.write(asFiled(file.id()), info, packages().resolve(file.id()));
            if (file.filing().orElseThrow().packageDigest().isEmpty()) {
                StepResult recorded = casework.take(
                        file.id(), new FilingSteps.RecordPackage(written.tagManifestDigest()), Officers.ARCHIVIST);
                if (recorded.done().isEmpty()) {
                    throw new IllegalStateException("the package of " + file.id() + " could not be recorded");
                }
            }
            items += file.items().size();
            progress.done(++done);
        }
        int stopped =
                (int) filed.stream().filter(file -> file.stop().isPresent()).count();
        return new MonthReport.Archives(stopped, filed.size(), filed.size(), items);
    }

    private DossierExport asFiled(String dossierId) {
        DossierExport export = casework.export(dossierId, Officers.ARCHIVIST, Purpose.ARCHIVES)
                .toOptional()
                .orElseThrow();
        long filing = export.recorded().stream()
                .filter(recorded -> recorded.entry().step() == StepCode.FILE_INTO_ARCHIVES)
                .findFirst()
                .orElseThrow()
                .version();
        return export.asOf(filing);
    }

    /** Writes the statutory notice lists, the payment list and the intake's error report. */
    void lists(IntakeReport intake) throws IOException {
        Instant createdAt = FirstMonth.AS_OF.atStartOfDay(SimulatedClock.ZONE).toInstant();
        Files.createDirectories(folder.resolve("lists"));
        var notices = new ArrayList<NoticeList>();
        for (String id : month.sheetIds()) {
            notices.add(notice(casework.notices().sheet(id).orElseThrow(), createdAt));
        }
        write(folder, "lists/notice-list.xlsx", out -> NoticeListWriter.writeXlsx(notices, Locale.CHINESE, out));
        for (int i = 0; i < notices.size(); i++) {
            NoticeList notice = notices.get(i);
            String name = "lists/notice-" + month.sheetIds().get(i) + ".html";
            write(folder, name, out -> NoticeListWriter.writeHtml(notice, Locale.CHINESE, out));
        }
        write(
                folder,
                "lists/payment-list.xlsx",
                out -> PaymentListWriter.write(payment(createdAt), Locale.CHINESE, out));
        write(folder, "lists/intake-errors.csv", out -> IntakeReportWriter.writeCsv(intake, Locale.CHINESE, out));
    }

    private NoticeList notice(NoticeSheet sheet, Instant createdAt) {
        return new NoticeList(
                NoticeList.Kind.FIRST_REVIEW,
                "虚构县",
                "虚构镇",
                month.villages()
                        .getOrDefault(sheet.division().value(), sheet.division().value()),
                sheet.postedOn(),
                sheet.lastDay(),
                PHONE,
                sheet.lines().stream()
                        .map(line -> new NoticeList.Line(line.applicant(), line.persons(), line.monthly()))
                        .toList(),
                createdAt);
    }

    private PaymentList payment(Instant createdAt) {
        var list = casework.payments()
                .read(FirstMonth.PAYMENT_LIST, Officers.PAYER, Purpose.PAYMENT)
                .orElseThrow();
        var villages = new TreeMap<DivisionCode, String>();
        month.villages().forEach((code, name) -> villages.put(DivisionCode.of(code), name));
        LocalDate on = FirstMonth.PAID;
        return new PaymentList(
                list.id(),
                list.month(),
                "虚构县民政局",
                list.lines(),
                villages,
                List.of(
                        new SignOff(SignOff.Step.PREPARED, list.preparedBy().name(), on),
                        new SignOff(
                                SignOff.Step.CHECKED,
                                list.checkedBy().orElseThrow().name(),
                                on),
                        new SignOff(
                                SignOff.Step.APPROVED,
                                list.approvedBy().orElseThrow().name(),
                                on)),
                createdAt);
    }

    /** Checks everything that was written; nothing is taken from memory of how it was written. */
    List<MonthReport.Verification> verify(Progress progress) {
        progress.stage("核验", "verification", month.households().size());
        Verification.Report store = casework.verification().run(progress::done);
        long contentFaults = store.faults().stream()
                .filter(fault -> fault.fault() == Verification.Fault.Kind.CONTENT)
                .count();
        List<CaseFile> cases = month.cases(Officers.SUPERVISOR, Purpose.SUPERVISION);
        return List.of(
                new MonthReport.Verification(
                        MonthReport.VerificationKind.JOURNAL_CHAINS,
                        store.entries(),
                        store.faults().size() - contentFaults),
                new MonthReport.Verification(
                        MonthReport.VerificationKind.CONTENT_DIGESTS, store.contents(), contentFaults),
                packagesIntact(cases),
                moneyAddsUp(cases),
                noticesAgree(cases));
    }

    private MonthReport.Verification packagesIntact(List<CaseFile> cases) {
        long checked = 0;
        long faults = 0;
        for (CaseFile file : cases) {
            if (file.filing().isEmpty()) {
                continue;
            }
            checked++;
            String digest = file.filing().get().packageDigest().orElse("");
            var verification = PackageVerifier.verify(packages().resolve(file.id()), digest);
            faults += verification.isIntact() ? 0 : 1;
        }
        return new MonthReport.Verification(MonthReport.VerificationKind.PACKAGES, checked, faults);
    }

    /**
     * What each dossier ordered is what its entitlement says and what the list pays, line by line and in sum; a household whose
     * line is held back for want of an account ordered nothing.
     */
    private MonthReport.Verification moneyAddsUp(List<CaseFile> cases) {
        Map<String, Money> listed = new TreeMap<>();
        var list = casework.payments()
                .read(FirstMonth.PAYMENT_LIST, Officers.SUPERVISOR, Purpose.SUPERVISION)
                .orElseThrow();
        list.payable().forEach(line -> listed.put(line.dossierId(), line.amount()));
        Set<String> heldBack =
                list.lines().stream().map(PaymentLine::dossierId).collect(Collectors.toCollection(TreeSet::new));
        heldBack.removeAll(listed.keySet());
        long faults = 0;
        Money ordered = Money.ZERO;
        for (CaseFile file : cases) {
            Money payable = file.ledger()
                    .entitlement(FirstMonth.BENEFIT_MONTH)
                    .filter(entitlement -> !heldBack.contains(file.id()))
                    .map(Entitlement::monthly)
                    .orElse(Money.ZERO);
            Money paid = file.ledger().ordered(FirstMonth.BENEFIT_MONTH);
            ordered = ordered.plus(paid);
            boolean agrees = paid.equals(payable) && paid.equals(listed.getOrDefault(file.id(), Money.ZERO));
            faults += agrees ? 0 : 1;
        }
        faults += ordered.equals(list.total()) ? 0 : 1;
        return new MonthReport.Verification(MonthReport.VerificationKind.MONEY, cases.size() + 1L, faults);
    }

    /** Whoever was confirmed stood on a sheet with the amount and the number of persons that were confirmed. */
    private MonthReport.Verification noticesAgree(List<CaseFile> cases) {
        Map<String, NoticeSheet.Line> noticed = new TreeMap<>();
        for (String id : month.sheetIds()) {
            casework.notices().sheet(id).orElseThrow().lines().forEach(line -> noticed.put(line.dossierId(), line));
        }
        long checked = 0;
        long faults = 0;
        for (CaseFile file : cases) {
            for (Entitlement entitlement : file.ledger().entitlements()) {
                checked++;
                boolean agrees = Optional.ofNullable(noticed.get(file.id()))
                        .map(line -> line.monthly().equals(entitlement.monthly())
                                && line.persons() == entitlement.covered().size())
                        .orElse(false);
                faults += agrees ? 0 : 1;
            }
        }
        return new MonthReport.Verification(MonthReport.VerificationKind.NOTICES, checked, faults);
    }

    private Path packages() {
        return folder.resolve("packages");
    }

    /** Writes a file wholly or not at all. */
    static void write(Path folder, String name, Writing writing) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path temporary = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
            writing.to(out);
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Writes a file's bytes. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
