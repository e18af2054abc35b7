package org.lowbao.archive.packages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lowbao.core.casefile.AdjustmentEntry;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.ConfirmationEntry;
import org.lowbao.core.casefile.ContactFree;
import org.lowbao.core.casefile.HomeVisit;
import org.lowbao.core.casefile.IntakeEntry;
import org.lowbao.core.casefile.InvestigationEntry;
import org.lowbao.core.casefile.PaymentEntry;
import org.lowbao.core.casefile.Recorded;
import org.lowbao.core.casefile.ReviewEntry;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.Finding;
import org.lowbao.core.determination.TraceStep;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Household;
import org.lowbao.core.identifier.BankAccountNumber;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.Member;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.AgencyRecord;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.Reply;
import org.lowbao.core.verification.VerifiedValue;

/**
 * Renders the documents that entries themselves are. A page says what its entry recorded and nothing that came later,
 * except that a notice quotes the findings it rests on.
 */
final class DocumentPages {

    /** Which entry makes which documents. */
    private static final Map<DocumentType, Class<? extends CaseEntry>> MAKERS = Map.ofEntries(
            Map.entry(DocumentType.ACCEPTANCE_NOTICE, IntakeEntry.ApplicationAccepted.class),
            Map.entry(DocumentType.ONE_TIME_NOTIFICATION, IntakeEntry.MissingNotified.class),
            Map.entry(DocumentType.HOME_VISIT_FORM, InvestigationEntry.HomeVisited.class),
            Map.entry(DocumentType.SPOT_CHECK_RECORD, ConfirmationEntry.CountyVisited.class),
            Map.entry(DocumentType.AGENCY_ANSWER, InvestigationEntry.AnswersReceived.class),
            Map.entry(DocumentType.OFFICER_FINDING, InvestigationEntry.FindingRecorded.class),
            Map.entry(DocumentType.CHECK_REPORT, InvestigationEntry.CheckReported.class),
            Map.entry(DocumentType.DETERMINATION_RECORD, ReviewEntry.DeterminationProposed.class),
            Map.entry(DocumentType.TOWNSHIP_OPINION, ReviewEntry.OpinionGiven.class),
            Map.entry(DocumentType.NOTICE_SHEET, ReviewEntry.NoticePosted.class),
            Map.entry(DocumentType.NOTICE_OBJECTION, ReviewEntry.ObjectionRaised.class),
            Map.entry(DocumentType.CONFIRMATION_FORM, ConfirmationEntry.Confirmed.class),
            Map.entry(DocumentType.CONFIRMATION_NOTICE, ConfirmationEntry.Confirmed.class),
            Map.entry(DocumentType.CERTIFICATE, ConfirmationEntry.Confirmed.class),
            Map.entry(DocumentType.NON_CONFIRMATION_NOTICE, ConfirmationEntry.NotConfirmed.class),
            Map.entry(DocumentType.PAYMENT_EXTRACT, PaymentEntry.PaymentOrdered.class),
            Map.entry(DocumentType.STOP_FORM, AdjustmentEntry.Stopped.class),
            Map.entry(DocumentType.TERMINATION_NOTICE, AdjustmentEntry.Stopped.class));

    private final CaseFile file;
    private final List<Recorded> recorded;
    private final PackageInfo info;
    private final String volume;
    private final Texts texts;

    DocumentPages(CaseFile file, List<Recorded> recorded, PackageInfo info, String volume, Texts texts) {
        this.file = file;
        this.recorded = recorded;
        this.info = info;
        this.volume = volume;
        this.texts = texts;
    }

    /** Tells whether the entry itself is the document; a paper of the same type that somebody brought is not. */
    boolean isRendered(DossierItem item) {
        return item.contentId().isEmpty()
                && (item.type() == DocumentType.APPLICATION
                        || isMade(item)
                        // what people handed in with an entry is a paper, whoever wrote the entry
                        || item.medium() == Medium.ELECTRONIC && FurtherPages.knows(by(item).entry()));
    }

    private boolean isMade(DossierItem item) {
        Class<? extends CaseEntry> maker = MAKERS.get(item.type());
        return maker != null && maker.isInstance(by(item).entry());
    }

    /** Renders an item for which {@link #isRendered} holds. */
    byte[] page(PackagedItem item) {
        Recorded by = by(item.item());
        var page = new HtmlPage(
                texts,
                item.item().type().title(texts.language()),
                texts.of("referenceCode") + " " + item.referenceCode(volume));
        file.conduct().unseparated().stream()
                .filter(flag -> flag.entry() == by.version())
                .forEach(flag -> page.fact("alsoTook", texts.of(flag.alsoTook())));
        CaseEntry entry = by.entry();
        if (item.item().type() != DocumentType.APPLICATION && !isMade(item.item())) {
            new FurtherPages(file, then(by), texts).render(page, entry);
            return page.signed(who(by.actor()), day(by.on())).bytes();
        }
        switch (item.item().type()) {
            case APPLICATION -> application(page);
            case ACCEPTANCE_NOTICE -> acceptance(page, (IntakeEntry.ApplicationAccepted) entry, by);
            case ONE_TIME_NOTIFICATION -> missing(page, (IntakeEntry.MissingNotified) entry, by);
            case HOME_VISIT_FORM -> visit(page, ((InvestigationEntry.HomeVisited) entry).visit(), by);
            case SPOT_CHECK_RECORD -> visit(page, ((ConfirmationEntry.CountyVisited) entry).visit(), by);
            case AGENCY_ANSWER -> answers(page, (InvestigationEntry.AnswersReceived) entry);
            case OFFICER_FINDING -> findings(page, ((InvestigationEntry.FindingRecorded) entry).findings());
            case CHECK_REPORT -> checkReport(page, (InvestigationEntry.CheckReported) entry);
            case DETERMINATION_RECORD ->
                determination(page, ((ReviewEntry.DeterminationProposed) entry).determination());
            case TOWNSHIP_OPINION -> opinion(page, (ReviewEntry.OpinionGiven) entry, by);
            case NOTICE_SHEET -> notice(page, (ReviewEntry.NoticePosted) entry, by);
            case NOTICE_OBJECTION -> page.fact("gist", ((ReviewEntry.ObjectionRaised) entry).gist());
            case CONFIRMATION_FORM, CONFIRMATION_NOTICE, CERTIFICATE ->
                confirmed(page, item.item().type(), (ConfirmationEntry.Confirmed) entry, by);
            case NON_CONFIRMATION_NOTICE -> notConfirmed(page, (ConfirmationEntry.NotConfirmed) entry, by);
            case PAYMENT_EXTRACT -> payment(page, (PaymentEntry.PaymentOrdered) entry);
            case STOP_FORM, TERMINATION_NOTICE ->
                stopped(page, item.item().type(), (AdjustmentEntry.Stopped) entry, by);
            default -> throw new IllegalStateException(item.item().type() + " is not made from an entry");
        }
        return page.signed(who(by.actor()), day(by.on())).bytes();
    }

    private Recorded by(DossierItem item) {
        return recorded.get((int) item.entry() - 1);
    }

    private void application(HtmlPage page) {
        Application application = file.application();
        page.text(texts.of("application.asRecorded"))
                .fact("applicationNumber", application.number())
                .fact("appliedOn", day(application.appliedOn()))
                .fact("applicant", name(application.applicantId()))
                .fact("division", application.division().value())
                .fact("area", texts.of(application.area()))
                .fact("address", application.contact().address())
                .fact("phone", application.contact().phone())
                .fact(
                        "account",
                        application.account().map(BankAccountNumber::value).orElse(texts.of("notGiven")))
                .fact("nearRelative", texts.of(application.nearRelativeOfOfficial()));
        application.agent().ifPresent(agent -> page.fact("agent", agent.name() + " (" + agent.relation() + ")"));
        application
                .informed()
                .ifPresent(informed ->
                        page.fact("informed", informed.on() + " " + informed.by() + " " + informed.reason()));
        page.part("members")
                .table(
                        List.of("member", "name", "idNumber", "relation", "sex", "birthDate", "situation"),
                        application.members().stream().map(this::memberRow).toList())
                .part("incomes")
                .table(
                        List.of("member", "category", "kind", "amount"),
                        application.incomes().stream()
                                .map(income -> List.of(
                                        income.memberId(),
                                        texts.of(income.category()),
                                        texts.ofCode("kind", income.kind()),
                                        flow(income.amount())))
                                .toList())
                .part("properties");
        if (application.declaresProperty()) {
            page.table(
                    List.of("category", "kind", "amount", "asOf"),
                    application.properties().stream()
                            .map(property -> List.of(
                                    texts.of(property.kind()),
                                    texts.ofCode("use", property.use()),
                                    property.value()
                                            .map(value -> yuan(value.amount()))
                                            .orElse(texts.of("notKnown")),
                                    property.value()
                                            .map(value -> day(value.asOf()))
                                            .orElse("")))
                            .toList());
        } else {
            page.text(texts.of("properties.notDeclared"));
        }
        page.part("expenditures")
                .table(
                        List.of("member", "kind", "amount"),
                        application.expenditures().stream()
                                .map(expenditure -> List.of(
                                        expenditure.memberId(),
                                        texts.of(expenditure.kind()),
                                        flow(expenditure.amount())))
                                .toList())
                .part("supporters")
                .table(
                        List.of("name", "idNumber", "relation", "householdSize", "income", "able", "pledged"),
                        application.supporters().stream()
                                .map(supporter -> List.of(
                                        supporter.name().text(),
                                        supporter
                                                .citizenId()
                                                .map(CitizenId::value)
                                                .orElse(texts.of("notGiven")),
                                        supporter.relation().term(),
                                        Integer.toString(supporter.householdSize()),
                                        supporter.income().map(this::flow).orElse(texts.of("notKnown")),
                                        supporter.able().map(texts::of).orElse(texts.of("notKnown")),
                                        supporter.pledged().map(this::flow).orElse("")))
                                .toList())
                .part("materials")
                .table(
                        List.of("title", "member", "medium", "pages"),
                        application.materials().stream()
                                .map(material -> List.of(
                                        material.type().title(texts.language()),
                                        material.memberId().orElse(""),
                                        texts.of(material.medium()),
                                        Integer.toString(material.pages())))
                                .toList());
    }

    private List<String> memberRow(Member member) {
        String situation = Stream.of(
                        Optional.of(texts.of(member.maritalStatus())),
                        member.disability().map(this::disability),
                        member.seriouslyIll() ? Optional.of(texts.of("seriouslyIll")) : Optional.<String>empty(),
                        Optional.of(texts.of(member.workCapacity())),
                        member.fullTimeStudent() ? Optional.of(texts.of("student")) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return List.of(
                member.id(),
                member.name().text(),
                member.citizenId().map(CitizenId::value).orElse(texts.of("notGiven")),
                member.relation().term(),
                texts.of(member.sex()),
                day(member.birthDate()),
                situation);
    }

    private void acceptance(HtmlPage page, IntakeEntry.ApplicationAccepted accepted, Recorded by) {
        page.fact("applicant", applicant(by))
                .fact("applicationNumber", file.application().number())
                .fact("receipt", accepted.receipt())
                .fact("investigateBy", day(accepted.investigateBy()))
                .fact("decideBy", day(accepted.decideBy()))
                .text(texts.of("acceptance.text"));
    }

    private void missing(HtmlPage page, IntakeEntry.MissingNotified notified, Recorded by) {
        page.fact("applicant", applicant(by))
                .text(texts.of("missing.text"))
                .table(
                        List.of("title", "member", "basis"),
                        notified.missing().stream()
                                .map(missing -> List.of(
                                        missing.type().title(texts.language()),
                                        missing.memberId().map(this::name).orElse(""),
                                        missing.basis()))
                                .toList());
    }

    private void visit(HtmlPage page, HomeVisit visit, Recorded by) {
        page.fact("visitedOn", day(visit.on()))
                .fact("address", then(by).contact().address())
                .fact(
                        "investigators",
                        visit.investigators().stream().map(this::who).collect(Collectors.joining("; ")))
                .fact("signedBy", visit.signedBy().map(this::name).orElse(texts.of("nobody")))
                .fact("contactFree", visit.contactFree().map(this::contactFree).orElse(texts.of("none")))
                .fact("photographs", Integer.toString(visit.photographs().size()))
                .fact("remarks", visit.remarks())
                .part("findings");
        findings(page, visit.findings());
    }

    private String contactFree(ContactFree free) {
        return String.join(
                "; ",
                texts.of("Medium." + free.medium()),
                free.declaration(),
                free.reason(),
                name(free.memberId()),
                free.confirmation());
    }

    private void findings(HtmlPage page, List<OfficerFinding> findings) {
        page.table(
                List.of("finding", "value", "validOn", "since", "ground"),
                findings.stream()
                        .map(finding -> List.of(
                                texts.of("fact." + finding.value()),
                                verified(finding.value()),
                                day(finding.validOn()),
                                finding.since().map(DocumentPages::day).orElse(""),
                                finding.ground()))
                        .toList());
    }

    private String verified(VerifiedValue value) {
        if (value instanceof VerifiedValue.FinancialAssets assets) {
            return yuan(assets.value().amount());
        } else if (value instanceof VerifiedValue.Dwellings dwellings) {
            return Integer.toString(dwellings.value());
        } else if (value instanceof VerifiedValue.Vehicles vehicles) {
            return vehicles.uses().isEmpty()
                    ? texts.of("none")
                    : vehicles.uses().stream()
                            .map(use -> texts.ofCode("use", use))
                            .collect(Collectors.joining("; "));
        } else if (value instanceof VerifiedValue.Alive alive) {
            return name(alive.memberId()) + ": " + texts.of(alive.value());
        } else if (value instanceof VerifiedValue.DisabilityOf of) {
            return name(of.memberId()) + ": " + of.value().map(this::disability).orElse(texts.of("none"));
        } else if (value instanceof VerifiedValue.SeriousIllness illness) {
            return name(illness.memberId()) + ": " + texts.of(illness.value());
        } else if (value instanceof VerifiedValue.IncomesOf incomes) {
            return name(incomes.memberId()) + ": "
                    + (incomes.value().isEmpty()
                            ? texts.of("none")
                            : incomes.value().stream()
                                    .map(income -> texts.ofCode("kind", income.kind()) + " " + flow(income.amount()))
                                    .collect(Collectors.joining("; ")));
        } else if (value instanceof VerifiedValue.SupporterAble able) {
            return texts.of(able.value());
        } else if (value instanceof VerifiedValue.SupporterUnavailable unavailable) {
            return unavailable.supporter() + ": " + texts.of("Survey." + unavailable.cause());
        } else if (value instanceof VerifiedValue.MaintenanceOf maintenance) {
            return name(maintenance.memberId()) + ": " + flow(maintenance.value());
        }
        throw new IllegalStateException("no words for " + value);
    }

    private void answers(HtmlPage page, InvestigationEntry.AnswersReceived received) {
        page.table(
                List.of("agency", "name", "item", "asOf", "reply", "records"),
                received.answers().stream()
                        .map(answer -> List.of(
                                texts.ofCode("agency", answer.agency()),
                                name(answer.memberId()),
                                texts.of(answer.item()),
                                day(answer.asOf()),
                                texts.of("reply." + answer.reply().code()),
                                records(answer)))
                        .toList());
    }

    private String records(AgencyAnswer answer) {
        Reply reply = answer.reply();
        if (reply instanceof Reply.Found found) {
            return found.records().stream().map(this::fields).collect(Collectors.joining("; "));
        } else if (reply instanceof Reply.Failed failed) {
            return failed.fault();
        } else if (reply instanceof Reply.Declined declined) {
            return texts.ofCode("declined", declined.reason());
        }
        return "";
    }

    private String fields(AgencyRecord agencyRecord) {
        return agencyRecord.fields().entrySet().stream()
                .map(field -> texts.ofCode("field", field.getKey()) + " " + texts.ofCode("use", field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private void checkReport(HtmlPage page, InvestigationEntry.CheckReported report) {
        page.part("discrepancies")
                .table(
                        List.of("discrepancy", "subject", "agency", "settled"),
                        report.discrepancies().stream()
                                .map(discrepancy -> List.of(
                                        texts.of(discrepancy.kind()),
                                        subject(discrepancy.subject()),
                                        texts.ofCode("agency", discrepancy.agency()),
                                        texts.of(discrepancy.settled())))
                                .toList())
                .part("unanswered")
                .text(listed(report.unanswered().stream().map(this::unanswered).toList()));
    }

    /** Puts {@code member/ITEM} into words. */
    private String unanswered(String memberAndItem) {
        int slash = memberAndItem.indexOf('/');
        return slash < 0
                ? memberAndItem
                : name(memberAndItem.substring(0, slash)) + " "
                        + texts.ofCode("LookupItem", memberAndItem.substring(slash + 1));
    }

    private void determination(HtmlPage page, Determination determination) {
        page.fact("month", month(determination.month()))
                .fact("knownOn", determination.knownOn().toString())
                .fact("identification", texts.of(determination.household()))
                .fact("base", yuan(determination.base()))
                .fact("addOns", yuan(determination.addOns()))
                .fact("monthly", yuan(determination.monthly()))
                .fact("declaredOnly", listed(determination.declaredOnly()))
                .fact("overridden", listed(determination.overridden()))
                .fact("languageLevel", Integer.toString(determination.languageLevel()));
        if (!determination.members().isEmpty()) {
            page.part("identifiedAlone")
                    .table(
                            List.of("name", "identification", "monthly"),
                            determination.members().stream()
                                    .map(member -> List.of(
                                            name(member.memberId()), texts.of(member.kind()), yuan(member.monthly())))
                                    .toList());
        }
        page.part("findings")
                .table(
                        List.of("rule", "answer", "words", "basis"),
                        determination.findings().stream()
                                .map(finding -> List.of(
                                        finding.code(), texts.of(finding.answer()), words(finding), finding.basis()))
                                .toList())
                .part("openFacts")
                .table(
                        List.of("subject", "fact", "reason"),
                        determination.open().stream()
                                .map(open -> List.of(
                                        subject(open.subject()), open.name(), texts.ofCode("reply", open.reason())))
                                .toList())
                .part("trace")
                .table(
                        List.of("variable", "subject", "value", "computedFrom", "parameters"),
                        determination.trace().stream().map(this::traceRow).toList())
                .part("policies")
                .table(
                        List.of("pack", "version", "sha256"),
                        determination.policies().stream()
                                .map(policy -> List.of(policy.pack(), policy.version(), policy.digest()))
                                .toList());
    }

    private List<String> traceRow(TraceStep step) {
        return List.of(
                step.variable(),
                subject(step.subject()),
                step.value() + (step.overridden() ? " (" + texts.of("given") + ")" : ""),
                step.inputs().stream()
                        .map(input -> input.name() + " = " + input.value())
                        .collect(Collectors.joining("; ")),
                step.parameters().stream()
                        .map(row -> texts.fill(
                                "parameterRow", row.parameter(), row.value(), row.from(), row.document(), row.mark()))
                        .collect(Collectors.joining("; ")));
    }

    private void opinion(HtmlPage page, ReviewEntry.OpinionGiven opinion, Recorded by) {
        page.fact("applicant", applicant(by))
                .fact("opinion", texts.of(opinion.favourable() ? "opinion.favourable" : "opinion.unfavourable"))
                .fact("reason", opinion.reason());
    }

    /** Full name, number of members and amount; nothing else of the family may stand on a public notice. */
    private void notice(HtmlPage page, ReviewEntry.NoticePosted posted, Recorded by) {
        page.fact("applicant", applicant(by))
                .fact("persons", Integer.toString(then(by).members().size()));
        proposalBefore(by).ifPresent(proposal -> page.fact("monthly", yuan(proposal.monthly())));
        page.fact("sheet", posted.sheet())
                .fact("place", posted.place())
                .fact("postedOn", day(by.on()))
                .fact("lastDay", day(posted.lastDay()));
    }

    private void confirmed(HtmlPage page, DocumentType type, ConfirmationEntry.Confirmed confirmed, Recorded by) {
        page.fact("applicant", applicant(by))
                .fact("identification", texts.of(confirmed.kind()))
                .fact("covered", confirmed.covered().stream().map(this::name).collect(Collectors.joining("、")))
                .fact("firstMonth", month(confirmed.from()))
                .fact("monthly", yuan(confirmed.monthly()))
                .fact("certificate", confirmed.certificate());
        confirmed.validity().ifPresent(page::validity);
        if (type == DocumentType.CONFIRMATION_NOTICE) {
            page.text(texts.of("confirmation.text"));
        }
    }

    private void notConfirmed(HtmlPage page, ConfirmationEntry.NotConfirmed refused, Recorded by) {
        Optional<Determination> proposal = proposalBefore(by);
        var rows = new ArrayList<List<String>>();
        for (String reason : refused.reasons()) {
            Optional<Finding> finding = proposal.flatMap(determination -> determination.finding(reason));
            rows.add(List.of(
                    finding.map(this::words).orElse(reason),
                    finding.map(Finding::basis).orElse("")));
        }
        page.fact("applicant", applicant(by))
                .text(texts.of("nonConfirmation.text"))
                .part("reasons")
                .table(List.of("reason", "basis"), rows)
                .fact("tellBy", day(refused.tellBy()))
                .part("remedies")
                .text(texts.of("remedies.text"));
    }

    private void payment(HtmlPage page, PaymentEntry.PaymentOrdered ordered) {
        page.fact("list", ordered.listId())
                .fact("paymentItem", texts.of(ordered.item()))
                .fact("month", month(ordered.month()))
                .fact("amount", yuan(ordered.amount()));
    }

    private void stopped(HtmlPage page, DocumentType type, AdjustmentEntry.Stopped stopped, Recorded by) {
        page.fact("applicant", applicant(by))
                .fact("reason", texts.of(stopped.reason()))
                .fact("words", stopped.words())
                .fact("stoppedFrom", month(stopped.from()));
        if (type == DocumentType.TERMINATION_NOTICE) {
            page.part("remedies").text(texts.of("remedies.text"));
        }
    }

    /** Returns the last proposal before an entry: what a notice rests on, even if a later one changed it. */
    private Optional<Determination> proposalBefore(Recorded by) {
        return recorded.stream()
                .filter(earlier -> earlier.version() < by.version())
                .filter(earlier -> earlier.entry() instanceof ReviewEntry.DeterminationProposed)
                .map(earlier -> ((ReviewEntry.DeterminationProposed) earlier.entry()).determination())
                .reduce((earlier, later) -> later);
    }

    private String words(Finding finding) {
        boolean english = texts.language().getLanguage().equals("en")
                && !finding.english().isBlank();
        return english ? finding.english() : finding.chinese();
    }

    private String who(Actor actor) {
        return actor.name() + " (" + texts.of(actor.role()) + ", "
                + info.offices().getOrDefault(actor.office(), actor.office()) + ")";
    }

    /** Returns the household as it was known when something happened; a paper says what was so then. */
    private Household then(Recorded by) {
        return file.household().knownOn(by.at());
    }

    private String applicant(Recorded by) {
        return name(then(by).applicantId());
    }

    private String name(String memberId) {
        return file.household()
                .person(memberId)
                .map(member -> member.name().text())
                .orElse(memberId);
    }

    private String subject(String subject) {
        return subject.equals("household") ? texts.of("household") : name(subject);
    }

    private String disability(Disability disability) {
        return texts.of(disability.category()) + " " + texts.of(disability.level());
    }

    private String flow(Flow flow) {
        return texts.fill("flow." + flow.per().name(), yuan(flow.amount()));
    }

    private String yuan(Money money) {
        return texts.fill("yuan", money.toPlainString());
    }

    private String listed(List<String> names) {
        return names.isEmpty() ? texts.of("none") : String.join("; ", names);
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    private static String month(YearMonth month) {
        return month.toString();
    }
}
