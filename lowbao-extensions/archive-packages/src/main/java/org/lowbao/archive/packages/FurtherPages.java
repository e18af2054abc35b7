package org.lowbao.archive.packages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lowbao.core.casefile.AdjustmentEntry;
import org.lowbao.core.casefile.Appraisal;
import org.lowbao.core.casefile.CaseEntry;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.ChangeReport;
import org.lowbao.core.casefile.CollectiveDecision;
import org.lowbao.core.casefile.ConfirmationEntry;
import org.lowbao.core.casefile.FormerDecision;
import org.lowbao.core.casefile.IntakeEntry;
import org.lowbao.core.casefile.InvestigationEntry;
import org.lowbao.core.casefile.LetterEnquiry;
import org.lowbao.core.casefile.NeighbourVisit;
import org.lowbao.core.casefile.RegistrationEntry;
import org.lowbao.core.casefile.ReviewEntry;
import org.lowbao.core.casefile.Service;
import org.lowbao.core.casefile.SupporterSurvey;
import org.lowbao.core.casefile.Waiver;
import org.lowbao.core.household.Household;
import org.lowbao.core.money.Money;
import org.lowbao.core.office.Actor;
import org.lowbao.core.verification.OfficerFinding;
import org.lowbao.core.verification.VerifiedValue;

/** Renders what happens to a case besides the plain path, and to an entitlement afterwards. */
final class FurtherPages {

    private static final Set<Class<? extends CaseEntry>> KNOWN = Set.of(
            IntakeEntry.PrivacyNoticeGiven.class,
            IntakeEntry.MaterialWaived.class,
            IntakeEntry.NearRelativeRegistered.class,
            IntakeEntry.ApplicationNotAccepted.class,
            IntakeEntry.LimitExtended.class,
            IntakeEntry.ProcedureTerminated.class,
            IntakeEntry.CaseTakenOver.class,
            InvestigationEntry.NeighboursVisited.class,
            InvestigationEntry.LetterRecorded.class,
            InvestigationEntry.SupporterSurveyed.class,
            InvestigationEntry.CheckObjected.class,
            ReviewEntry.Appraised.class,
            ReviewEntry.NoticeRestarted.class,
            ConfirmationEntry.DecidedTogether.class,
            ConfirmationEntry.NoticeServed.class,
            AdjustmentEntry.ChangeReported.class,
            AdjustmentEntry.ReviewOpened.class,
            AdjustmentEntry.Continued.class,
            AdjustmentEntry.Adjusted.class,
            AdjustmentEntry.Recalculated.class,
            RegistrationEntry.Converted.class);

    private final CaseFile file;
    private final Household then;
    private final Texts texts;

    /**
     * Makes pages of a case.
     *
     * @param file the case as it stands
     * @param then the household as it was known when what is rendered happened
     * @param texts the words
     */
    FurtherPages(CaseFile file, Household then, Texts texts) {
        this.file = file;
        this.then = then;
        this.texts = texts;
    }

    /** Tells whether an entry has a page here. */
    static boolean knows(CaseEntry entry) {
        return KNOWN.contains(entry.getClass())
                || DutyPages.knows(entry)
                || HouseholdPages.knows(entry)
                || RemedyPages.knows(entry)
                || ConductPages.knows(entry)
                || StewardshipPages.knows(entry)
                || MoneyPages.KNOWN.contains(entry.getClass());
    }

    /** Puts what an entry says on a page. */
    void render(HtmlPage page, CaseEntry entry) {
        if (RemedyPages.knows(entry)) {
            new RemedyPages(texts).render(page, entry);
            return;
        }
        if (ConductPages.knows(entry)) {
            new ConductPages(this::name, texts).render(page, entry);
            return;
        }
        if (StewardshipPages.knows(entry)) {
            new StewardshipPages(texts).render(page, entry);
            return;
        }
        if (DutyPages.knows(entry)) {
            new DutyPages(file, texts).render(page, entry);
            return;
        }
        if (HouseholdPages.knows(entry)) {
            new HouseholdPages(file, texts).render(page, entry);
            return;
        }
        boolean rendered = intake(page, entry)
                || investigation(page, entry)
                || decision(page, entry)
                || adjustment(page, entry)
                || conversion(page, entry)
                || new MoneyPages(applicant(), this::name, texts).render(page, entry);
        if (!rendered) {
            throw new IllegalStateException(entry.type() + " has no page");
        }
    }

    private boolean intake(HtmlPage page, CaseEntry entry) {
        if (entry instanceof IntakeEntry.PrivacyNoticeGiven given) {
            page.fact("members", names(given.members()));
        } else if (entry instanceof IntakeEntry.MaterialWaived waived) {
            Waiver waiver = waived.waiver();
            page.fact("title", waiver.type().title(texts.language()))
                    .fact("member", waiver.memberId().map(this::name).orElse(""))
                    .fact("reason", waiver.reason());
        } else if (entry instanceof IntakeEntry.NearRelativeRegistered registered) {
            page.fact("relation", registered.relation());
        } else if (entry instanceof IntakeEntry.ApplicationNotAccepted refused) {
            toTheHousehold(page.fact("applicant", applicant()).fact("reason", refused.words()));
        } else if (entry instanceof IntakeEntry.LimitExtended extended) {
            page.fact("reason", extended.reason())
                    .fact("decideBy", extended.decideBy().toString());
        } else if (entry instanceof IntakeEntry.ProcedureTerminated terminated) {
            toTheHousehold(page.fact("applicant", applicant())
                    .fact("reason", texts.of(terminated.reason()))
                    .fact("words", terminated.words()));
        } else if (entry instanceof IntakeEntry.CaseTakenOver taken) {
            takenOver(page, taken);
        } else {
            return false;
        }
        return true;
    }

    private void takenOver(HtmlPage page, IntakeEntry.CaseTakenOver taken) {
        FormerDecision decision = taken.former().decision();
        page.fact("applicant", applicant())
                .fact("keptBy", taken.former().keptBy())
                .fact("decidedBy", decision.decidedBy())
                .fact("decidedOn", decision.decidedOn().toString())
                .fact("certificate", decision.certificate())
                .fact("identification", texts.of(decision.kind()))
                .fact("covered", names(decision.covered()))
                .fact("firstMonth", decision.from().toString())
                .fact("monthly", yuan(decision.monthly()))
                .part("defects")
                .table(
                        List.of("title", "member", "basis"),
                        taken.defects().stream()
                                .map(missing -> List.of(
                                        missing.type().title(texts.language()),
                                        missing.memberId().map(this::name).orElse(""),
                                        missing.basis()))
                                .toList());
    }

    private boolean investigation(HtmlPage page, CaseEntry entry) {
        if (entry instanceof InvestigationEntry.NeighboursVisited visited) {
            NeighbourVisit visit = visited.visit();
            page.fact("visitedOn", visit.on().toString())
                    .fact("investigators", people(visit.investigators()))
                    .fact("asked", Integer.toString(visit.asked()))
                    .fact("gist", visit.gist());
        } else if (entry instanceof InvestigationEntry.LetterRecorded recorded) {
            LetterEnquiry letter = recorded.letter();
            page.fact("letterTo", letter.to())
                    .fact("date", letter.sentOn().toString())
                    .fact("item", letter.about())
                    .fact("reply", letter.answer().orElse(texts.of("none")));
        } else if (entry instanceof InvestigationEntry.SupporterSurveyed surveyed) {
            SupporterSurvey survey = surveyed.survey();
            page.fact("supporters", supporter(survey.supporter()))
                    .fact("date", survey.on().toString())
                    .fact("value", word("Survey", survey.outcome()))
                    .fact("words", survey.words());
            surveyed.findings().stream()
                    .map(OfficerFinding::value)
                    .filter(VerifiedValue.MaintenanceOf.class::isInstance)
                    .map(VerifiedValue.MaintenanceOf.class::cast)
                    .forEach(found -> page.fact(
                            "fact.MAINTENANCE",
                            name(found.memberId()) + ": "
                                    + texts.fill(
                                            "flow." + found.value().per().name(),
                                            yuan(found.value().amount()))));
        } else if (entry instanceof InvestigationEntry.CheckObjected objected) {
            page.fact("gist", objected.gist());
        } else {
            return false;
        }
        return true;
    }

    private boolean decision(HtmlPage page, CaseEntry entry) {
        if (entry instanceof ReviewEntry.Appraised appraised) {
            Appraisal appraisal = appraised.appraisal();
            page.fact("date", appraisal.on().toString())
                    .fact("appraisalDue", Integer.toString(appraisal.due()))
                    .fact("attended", Integer.toString(appraisal.attended()))
                    .fact("inFavour", Integer.toString(appraisal.agreed()))
                    .fact("against", Integer.toString(appraisal.disagreed()))
                    .fact("gist", appraisal.gist());
        } else if (entry instanceof ReviewEntry.NoticeRestarted restarted) {
            page.fact("applicant", applicant())
                    .fact("place", restarted.place())
                    .fact("lastDay", restarted.lastDay().toString());
        } else if (entry instanceof ConfirmationEntry.DecidedTogether together) {
            CollectiveDecision decision = together.decision();
            page.fact("date", decision.on().toString())
                    .fact("minutes", decision.minutes())
                    .fact("attended", people(decision.attended()))
                    .fact("recused", people(decision.recused()))
                    .fact("inFavour", Integer.toString(decision.inFavour()))
                    .fact("against", Integer.toString(decision.against()));
        } else if (entry instanceof ConfirmationEntry.NoticeServed served) {
            Service service = served.service();
            page.fact("title", service.document().title(texts.language()))
                    .fact("date", service.on().toString())
                    .fact("way", word("Way", service.way()))
                    .fact("receivedBy", name(service.receivedBy()))
                    .fact("witness", service.witness().orElse(texts.of("nobody")))
                    .fact("reconsiderationBy", served.reconsiderationBy().toString())
                    .fact("litigationBy", served.litigationBy().toString());
        } else {
            return false;
        }
        return true;
    }

    private boolean adjustment(HtmlPage page, CaseEntry entry) {
        if (entry instanceof AdjustmentEntry.ChangeReported reported) {
            ChangeReport report = reported.report();
            page.fact("kind", word("Change", report.kind()))
                    .fact("member", report.memberId().map(this::name).orElse(texts.of("household")))
                    .fact("validOn", report.since().toString())
                    .fact("words", report.words());
        } else if (entry instanceof AdjustmentEntry.ReviewOpened opened) {
            page.fact("reason", texts.of(opened.occasion()));
        } else if (entry instanceof AdjustmentEntry.Continued continued) {
            page.fact("words", continued.words());
            continued.validity().ifPresent(page::validity);
        } else if (entry instanceof AdjustmentEntry.Adjusted adjusted) {
            adjusted.validity().ifPresent(page::validity);
            toTheHousehold(page.fact("applicant", applicant())
                    .fact("identification", texts.of(adjusted.kind()))
                    .fact("covered", names(adjusted.covered()))
                    .fact("firstMonth", adjusted.from().toString())
                    .fact("monthly", yuan(adjusted.monthly()))
                    .fact("words", adjusted.words())
                    .fact("reachingBack", adjusted.reachingBack().orElse(texts.of("none"))));
        } else if (entry instanceof AdjustmentEntry.Recalculated recalculated) {
            page.fact("applicant", applicant())
                    .fact("words", recalculated.words())
                    .table(
                            List.of("month", "amount"),
                            recalculated.months().stream()
                                    .map(determined ->
                                            List.of(determined.month().toString(), yuan(determined.payable())))
                                    .toList());
        } else {
            return false;
        }
        return true;
    }

    private boolean conversion(HtmlPage page, CaseEntry entry) {
        if (entry instanceof RegistrationEntry.Converted converted) {
            page.fact("applicant", applicant())
                    .fact("identification", texts.of(converted.kind()))
                    .fact("covered", names(converted.covered()))
                    .fact("firstMonth", converted.from().toString())
                    .fact("monthly", yuan(converted.monthly()))
                    .fact("certificate", converted.certificate())
                    .fact("words", converted.words());
            converted.validity().ifPresent(page::validity);
            toTheHousehold(page.fact("reachingBack", converted.reachingBack().orElse(texts.of("none"))));
            return true;
        }
        return false;
    }

    private void toTheHousehold(HtmlPage page) {
        page.part("remedies").text(texts.of("remedies.text"));
    }

    private String supporter(int number) {
        return Optional.of(number)
                .filter(place -> place <= file.application().supporters().size())
                .map(place ->
                        file.application().supporters().get(place - 1).name().text())
                .orElse(Integer.toString(number));
    }

    private String word(String kind, Enum<?> constant) {
        return texts.of(kind + "." + constant.name().toUpperCase(Locale.ROOT));
    }

    private String applicant() {
        return name(then.applicantId());
    }

    private String name(String memberId) {
        return file.household()
                .person(memberId)
                .map(member -> member.name().text())
                .orElse(memberId);
    }

    private String names(List<String> members) {
        return members.stream().map(this::name).collect(Collectors.joining("、"));
    }

    private String people(List<Actor> actors) {
        return actors.isEmpty()
                ? texts.of("nobody")
                : actors.stream().map(Actor::name).collect(Collectors.joining("、"));
    }

    private String yuan(Money money) {
        return texts.fill("yuan", money.toPlainString());
    }
}
