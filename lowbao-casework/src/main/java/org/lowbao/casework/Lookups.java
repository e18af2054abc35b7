package org.lowbao.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.InvestigationSteps;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.person.Member;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.AgencyLookup;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupRequest;

/** Asks agencies about the members of households and takes the answers into their dossiers (信息核对). */
public final class Lookups {

    private final Office office;
    private final StepRunner steps;
    private final AccessRecorder access;

    Lookups(Office office, StepRunner steps, AccessRecorder access) {
        this.office = office;
        this.steps = steps;
        this.access = access;
    }

    /**
     * Asks one agency everything it keeps about every member with a number, and takes the answers into each dossier as
     * one step. Nobody is asked about without an authorisation that covers today: such a dossier is refused.
     *
     * @return one result for each dossier, in order
     */
    public List<StepResult> ask(AgencyLookup agency, List<String> dossierIds, Actor actor) {
        access.record(actor, Purpose.CASEWORK, dossierIds);
        Instant now = office.now();
        LocalDate today = Office.day(now);
        var asked = new LinkedHashMap<String, Asked>();
        for (String id : dossierIds) {
            office.journals()
                    .load(office.cases(), office.key(id))
                    .toOptional()
                    .ifPresent(loaded -> ask(loaded.state(), agency, today, asked));
        }
        List<LookupAnswer> answers =
                agency.ask(asked.values().stream().map(Asked::request).toList());
        Map<String, List<AgencyAnswer>> byDossier = byDossier(agency, asked, answers, now);
        List<String> answered =
                dossierIds.stream().filter(byDossier::containsKey).toList();
        List<StepResult> taken = steps.takeAll(answered.stream()
                .map(id ->
                        Task.of(id, new InvestigationSteps.RecordAnswers(byDossier.getOrDefault(id, List.of())), actor))
                .toList());
        var results = new ArrayList<StepResult>();
        int next = 0;
        for (String id : dossierIds) {
            results.add(byDossier.containsKey(id) ? taken.get(next++) : notAsked(id, actor, now));
        }
        return List.copyOf(results);
    }

    /** Says why nobody of a household could be asked about. */
    private StepResult notAsked(String id, Actor actor, Instant now) {
        SealedJournals.Found<CaseFile> found = office.journals().load(office.cases(), office.key(id));
        List<Refusal> reasons = StepRunner.unreadable(found, id)
                .map(List::of)
                .orElseGet(() -> new InvestigationSteps.RecordAnswers(List.of())
                        .rule(found.toOptional().orElseThrow().state(), actor, office.situation(now))
                        .reasons());
        return new StepResult.Refused(
                id, reasons.isEmpty() ? List.of(Refusal.of(RefusalCode.LOOKUP_PENDING)) : reasons);
    }

    /** What an agency was asked, and about whom in which dossier. */
    private record Asked(LookupRequest request, String dossierId, String memberId) {}

    private static void ask(CaseFile file, AgencyLookup agency, LocalDate today, Map<String, Asked> asked) {
        for (Member member : file.household().members()) {
            LocalDate until = authorisedUntil(file, member, today);
            if (until.isBefore(today)) {
                continue;
            }
            String requestId = file.id() + "/" + member.id();
            member.citizenId()
                    .map(citizenId -> new LookupRequest(requestId, member.name(), citizenId, agency.items(), until))
                    .ifPresent(request -> asked.put(requestId, new Asked(request, file.id(), member.id())));
        }
    }

    /** A minor is asked about under the authorisation of the applicant, who signs for the household. */
    private static LocalDate authorisedUntil(CaseFile file, Member member, LocalDate today) {
        boolean adult = file.household().adults().contains(member);
        String signer = adult ? member.id() : file.household().applicantId();
        return file.authorisations().stream()
                .filter(authorisation -> authorisation.memberId().equals(signer) && authorisation.covers(today))
                .map(Authorisation::until)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** What nobody asked is not taken in: no authorisation covers it. */
    private static Map<String, List<AgencyAnswer>> byDossier(
            AgencyLookup agency, Map<String, Asked> asked, List<LookupAnswer> answers, Instant now) {
        var byDossier = new TreeMap<String, List<AgencyAnswer>>();
        for (LookupAnswer answer : answers) {
            Asked question = asked.get(answer.requestId());
            if (question == null || !question.request().items().contains(answer.item())) {
                continue;
            }
            byDossier
                    .computeIfAbsent(question.dossierId(), id -> new ArrayList<>())
                    .add(new AgencyAnswer(
                            agency.agency(), question.memberId(), answer.item(), answer.asOf(), answer.reply(), now));
        }
        return byDossier;
    }
}
