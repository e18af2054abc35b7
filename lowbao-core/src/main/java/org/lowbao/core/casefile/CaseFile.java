package org.lowbao.core.casefile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lowbao.core.calendar.DayRange;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.dossier.Medium;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.entitlement.Ledger;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.FormerIdentity;
import org.lowbao.core.household.Household;
import org.lowbao.core.household.Identity;
import org.lowbao.core.office.Actor;
import org.lowbao.core.verification.AgencyAnswer;
import org.lowbao.core.verification.Authorisation;
import org.lowbao.core.verification.Discrepancy;
import org.lowbao.core.verification.Evidence;
import org.lowbao.core.verification.OfficerFinding;

/**
 * The state of one household's case (低保档案 of one household): a fold over the entries of its dossier, and nothing else.
 *
 * <p>Immutable. {@link #opened} takes the first entry, {@link #after} each further one; the same entries give an equal
 * case, for ever. A fold applies what was recorded: it never re-evaluates guards, policies or calendars.
 *
 * @param id the dossier's id
 * @param version the number of the last entry folded in
 * @param state where the case stands
 * @param application what was filed
 * @param filedBy who took it in
 * @param materials every paper brought so far
 * @param notified what was told to be missing, if anything
 * @param acceptance receipt and limits, once accepted
 * @param authorisations of the check, so far
 * @param visits home visits of the township
 * @param countyVisits visits of the county
 * @param evidence declared, received, verified
 * @param factsVersion the entry that last changed the facts
 * @param checkReport the last check report
 * @param proposal the last determination
 * @param opinion the township's opinion
 * @param notice the public notice
 * @param decision the confirmation or non-confirmation
 * @param ledger entitlements and orders
 * @param stop the end of the entitlement
 * @param filing the archives' side
 * @param items everything in the dossier, as it came
 * @param registeredAsNearRelative whether it was registered separately after filing
 * @param extension the extended limit to decide
 * @param enquiries what the investigation found out besides visits and answers
 * @param deliberations appraisals, and what was decided together
 * @param closing why it ended without a decision
 * @param served which notices reached the household
 * @param changes reported since the entitlement was last looked at
 * @param review of the entitlement, while one is open
 * @param waivers of papers
 * @param household who belongs to it, stands for it and where it lives now, and who belonged when; what it filed is the
 *     {@code application}
 * @param takeOver from another office or system, if it did not begin here
 * @param duties what office and household owe each other
 * @param remedies what was brought against it
 * @param registration as what it is identified without monthly payment, and for how long
 * @param conduct how the offices conduct it between them
 * @param stewardship how the office keeps it up besides deciding on it
 */
public record CaseFile(
        String id,
        long version,
        CaseState state,
        Application application,
        Actor filedBy,
        List<Material> materials,
        Optional<Notification> notified,
        Optional<Acceptance> acceptance,
        List<Authorisation> authorisations,
        List<HomeVisit> visits,
        List<HomeVisit> countyVisits,
        Evidence evidence,
        long factsVersion,
        Optional<CheckReport> checkReport,
        Optional<Proposal> proposal,
        Optional<Opinion> opinion,
        Optional<Notice> notice,
        Optional<Decision> decision,
        Ledger ledger,
        Optional<Stop> stop,
        Optional<Filing> filing,
        List<DossierItem> items,
        boolean registeredAsNearRelative,
        Optional<Extension> extension,
        Enquiries enquiries,
        Deliberations deliberations,
        Optional<Closing> closing,
        List<Served> served,
        List<Reported> changes,
        Optional<Review> review,
        List<Waiver> waivers,
        Household household,
        Optional<TakeOver> takeOver,
        Duties duties,
        Remedies remedies,
        Registration registration,
        Conduct conduct,
        Stewardship stewardship) {

    private static final Set<DocumentType> INVESTIGATION = EnumSet.of(
            DocumentType.HOME_VISIT_FORM,
            DocumentType.NEIGHBOUR_VISIT_RECORD,
            DocumentType.LETTER_ENQUIRY,
            DocumentType.OFFICER_FINDING,
            DocumentType.AGENCY_ANSWER,
            DocumentType.APPRAISAL_RECORD);

    /** What an investigation begins with (民发〔2021〕57号 art. 15). */
    private static final Set<DocumentType> BEGINNINGS = EnumSet.of(
            DocumentType.HOME_VISIT_FORM,
            DocumentType.NEIGHBOUR_VISIT_RECORD,
            DocumentType.LETTER_ENQUIRY,
            DocumentType.SUPPORTER_SURVEY,
            DocumentType.CHECK_REQUEST,
            DocumentType.AGENCY_ANSWER);

    private static final Set<DocumentType> END = EnumSet.of(
            DocumentType.NON_ACCEPTANCE_NOTICE,
            DocumentType.NON_CONFIRMATION_NOTICE,
            DocumentType.TERMINATION_NOTICE,
            DocumentType.STOP_FORM);

    public CaseFile {
        evidence = evidence.about(household);
        materials = List.copyOf(materials);
        authorisations = List.copyOf(authorisations);
        visits = List.copyOf(visits);
        countyVisits = List.copyOf(countyVisits);
        items = List.copyOf(items);
        served = List.copyOf(served);
        changes = List.copyOf(changes);
        waivers = List.copyOf(waivers);
    }

    /**
     * How a case came here that was paid already.
     *
     * @param keptBy where its dossier was kept
     * @param decision by which it was paid; the officer of the case's {@link Decision} took it over
     * @param defects the papers that the dossier lacked on the day
     */
    public record TakeOver(LocalDate on, String keptBy, FormerDecision decision, List<MissingMaterial> defects) {
        public TakeOver {
            defects = List.copyOf(defects);
        }
    }

    /** The limit to decide, extended once. */
    public record Extension(LocalDate on, Actor by, String reason) {
        @Override
        public String toString() {
            return "extension on " + on;
        }
    }

    /** The end of a case without a decision on it: not accepted, or terminated. */
    public record Closing(LocalDate on, Actor by, Optional<TerminationReason> reason, String words) {
        @Override
        public String toString() {
            return "closed on " + on + reason.map(why -> ": " + why).orElse("");
        }
    }

    /** A notice that reached the household, and the last days of the remedies against it. */
    public record Served(Service service, LocalDate reconsiderationBy, LocalDate litigationBy) {}

    /** A change that was reported, and the entry that did. */
    public record Reported(long entry, ChangeReport report) {}

    /** A review of the entitlement. */
    public record Review(long entry, LocalDate on, ReviewOccasion occasion) {}

    /** What was told to be missing, and when. */
    public record Notification(LocalDate on, List<MissingMaterial> missing) {
        public Notification {
            missing = List.copyOf(missing);
        }
    }

    /** The receipt, and the limits that run from it. */
    public record Acceptance(LocalDate on, String receipt, LocalDate investigateBy, LocalDate decideBy) {
        Acceptance decidedBy(LocalDate day) {
            return new Acceptance(on, receipt, investigateBy, day);
        }
    }

    /** The check report. */
    public record CheckReport(LocalDate on, List<Discrepancy> discrepancies, List<String> unanswered) {
        public CheckReport {
            discrepancies = List.copyOf(discrepancies);
            unanswered = List.copyOf(unanswered);
        }
    }

    /** A determination, without its trace, and the entry that holds the whole of it. */
    public record Proposal(long entry, LocalDate on, Determination determination) {}

    /** The township's opinion. */
    public record Opinion(LocalDate on, Actor by, boolean favourable, String reason) {
        @Override
        public String toString() {
            return "opinion " + (favourable ? "for" : "against") + " on " + on;
        }
    }

    /** The public notice; {@code removedOn} once it ended. */
    public record Notice(
            String sheet, String place, LocalDate postedOn, LocalDate lastDay, Optional<LocalDate> removedOn) {
        Notice endedOn(LocalDate day) {
            return new Notice(sheet, place, postedOn, lastDay, Optional.of(day));
        }
    }

    /** The decision of a named person. */
    public record Decision(
            LocalDate on, Actor by, boolean confirmed, List<String> reasons, Optional<String> certificate) {
        public Decision {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String toString() {
            return (confirmed ? "confirmed" : "not confirmed") + " on " + on;
        }
    }

    /** The end of the entitlement. */
    public record Stop(LocalDate on, Actor by, StopReason reason, String words, YearMonth from) {
        @Override
        public String toString() {
            return "stopped from " + from + ": " + reason;
        }
    }

    /** The archives' side of the dossier. */
    public record Filing(
            LocalDate on,
            String referenceCode,
            String retention,
            LocalDate clockFrom,
            LocalDate retainUntil,
            Optional<String> packageDigest) {
        Filing packaged(String digest) {
            return new Filing(on, referenceCode, retention, clockFrom, retainUntil, Optional.of(digest));
        }
    }

    /**
     * Opens a case with its first entry.
     *
     * @throws IllegalArgumentException if the entry is not numbered 1, or is none that opens a dossier
     */
    public static CaseFile opened(String id, Recorded first) {
        if (!(first.entry() instanceof Opening opening) || first.version() != 1) {
            throw new IllegalArgumentException(
                    "a dossier begins with an application, a take-over or a handover, entry 1");
        }
        var empty = new CaseFile(
                id,
                0,
                opening.opensAs(),
                opening.application(),
                first.actor(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Evidence.of(opening.application(), first.at()),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Ledger.EMPTY,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Enquiries.NONE,
                Deliberations.NONE,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Household.of(opening.application(), first.at()),
                Optional.empty(),
                Duties.NONE,
                Remedies.NONE,
                Registration.NONE,
                Conduct.NONE,
                Stewardship.NONE);
        var draft = new Draft(empty);
        opening.applyTo(draft, first);
        return draft.finished(1, opening.opensAs());
    }

    /**
     * Returns the case after one more entry.
     *
     * @throws IllegalArgumentException if the entry is not the next one, or leads nowhere from this state: then the
     *     journal is damaged or was written by something newer
     */
    public CaseFile after(Recorded next) {
        if (next.version() != version + 1) {
            throw new IllegalArgumentException(
                    "entry " + next.version() + " does not follow entry " + version + " of " + id);
        }
        CaseState to = Lifecycle.move(state, next.entry().step())
                .orElseThrow(() -> new IllegalArgumentException(
                        "entry " + next.version() + " of " + id + " leads nowhere from " + state))
                .to();
        var draft = new Draft(this);
        next.entry().applyTo(draft, next);
        draft.conduct = draft.conduct.taken(next, next.entry().takenBy(next.actor()));
        return draft.finished(next.version(), to);
    }

    /**
     * Folds a whole dossier.
     *
     * @param entries all of it, in order
     * @throws IllegalArgumentException if there is no entry, or if {@link #opened} or {@link #after} refuse one
     */
    public static CaseFile of(String id, List<Recorded> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("dossier " + id + " has no entry");
        }
        CaseFile file = opened(id, entries.get(0));
        for (Recorded next : entries.subList(1, entries.size())) {
            file = file.after(next);
        }
        return file;
    }

    /** Tells whether the last determination looked at everything that is known now, in a review also anew. */
    @JsonIgnore
    public boolean isProposalCurrent() {
        long since = Math.max(factsVersion, review.map(Review::entry).orElse(0L));
        return proposal.map(p -> p.entry() > since).orElse(false);
    }

    /** Returns as what the household, and a member alone, was identified so far, and from when to when, in order. */
    public List<Identification> identifications() {
        return Identification.of(this);
    }

    /**
     * Returns as what the household stands in a register on a day (台账): what was identified without monthly payment, also when
     * its days are over and nobody ended it, or an edge family of which a member is enrolled alone.
     */
    public Optional<Identification> registeredOn(LocalDate day) {
        return Identification.registered(this, day);
    }

    /** Tells whether the case is registered separately, for a near relative of an official (民发〔2021〕57号 art. 11). */
    @JsonIgnore
    public boolean isNearRelative() {
        return registeredAsNearRelative || application.nearRelativeOfOfficial();
    }

    /** Tells whether the household objected to the check, and no new report came since (民发〔2021〕57号 art. 18). */
    @JsonIgnore
    public boolean isCheckObjectionOpen() {
        return lastEntry(Set.of(DocumentType.CHECK_OBJECTION)) > lastEntry(Set.of(DocumentType.CHECK_REPORT));
    }

    /** Returns how many photographs of the notice are on file that hangs or hung last. */
    @JsonIgnore
    public int noticePhotographs() {
        long posted = lastEntry(Set.of(DocumentType.NOTICE_SHEET));
        return (int) items.stream()
                .filter(item -> item.type() == DocumentType.NOTICE_PHOTOGRAPH && item.entry() > posted)
                .count();
    }

    /** Tells whether an objection was raised and nothing was investigated or appraised since (民发〔2021〕57号 art. 19). */
    @JsonIgnore
    public boolean isObjectionOpen() {
        return lastEntry(Set.of(DocumentType.NOTICE_OBJECTION)) > lastEntry(INVESTIGATION);
    }

    /** Tells whether the county came to see the case after the last complaint about it (民发〔2021〕57号 art. 20). */
    boolean isSeenSinceComplaint() {
        long complaint = remedies.lastComplaint();
        return complaint == 0 || lastEntry(Set.of(DocumentType.SPOT_CHECK_RECORD)) > complaint;
    }

    /** Returns the officer who has the case now (经办人): who filed it, until it is handed over. */
    public Actor responsible() {
        return stewardship.responsibility().map(Responsibility::officer).orElse(filedBy);
    }

    /**
     * Tells whether the village has to be shown something else of the household than what hangs: it is paid and not published,
     * published otherwise, or published and not paid any more (民发〔2021〕57号 art. 24).
     */
    @JsonIgnore
    public boolean isPublicationOutOfDate() {
        return !Publication.Line.due(this).equals(stewardship.publication().map(Publication::line));
    }

    /** Returns the entry of the last decision that ended the case or its entitlement; 0 if there is none. */
    long lastEnd() {
        return lastEntry(END);
    }

    /** Tells whether a document came, and while a review is open whether it came since: a review rests on its own. */
    boolean hasOfItsOwn(DocumentType type) {
        return lastEntry(Set.of(type)) > review.map(Review::entry).orElse(0L);
    }

    /** Returns the entry that brought the last document of some types; 0 if there is none. */
    long lastEntry(Set<DocumentType> types) {
        return items.stream()
                .filter(item -> types.contains(item.type()))
                .mapToLong(DossierItem::entry)
                .max()
                .orElse(0);
    }

    /**
     * Returns the day by which an office has to do something next: the earliest last day of the {@link #limits} that an office
     * owes, and while an entitlement runs the last working day in the month of its next review, of its gradual exit, or in the
     * days of an identification without monthly payment; empty if nothing is owed. Provisional where the calendar does not
     * {@link WorkingCalendar#knows know} the day.
     */
    public Optional<LocalDate> due(WorkingCalendar calendar) {
        Stream<LocalDate> owed = limits(calendar).stream()
                .filter(running -> running.limit().owner() != StepRule.Owner.HOUSEHOLD)
                .map(RunningLimit::lastDay);
        return Stream.concat(owed, entitlementDue(calendar)).min(LocalDate::compareTo);
    }

    /**
     * Returns the day by which one of the offices has to do something next. What whichever office took it in owes is owed by
     * both here, since the case does not know which it was; what an entitlement is looked at for is the township's to begin
     * (民发〔2021〕57号 art. 31). Otherwise as {@link #due(WorkingCalendar)}.
     *
     * @param office {@link StepRule.Owner#TOWNSHIP} or {@link StepRule.Owner#COUNTY}
     */
    public Optional<LocalDate> due(StepRule.Owner office, WorkingCalendar calendar) {
        Stream<LocalDate> owed = limits(calendar).stream()
                .filter(running ->
                        running.limit().owner() == office || running.limit().owner() == StepRule.Owner.OFFICE)
                .map(RunningLimit::lastDay);
        Stream<LocalDate> entitlement = office == StepRule.Owner.TOWNSHIP ? entitlementDue(calendar) : Stream.empty();
        return Stream.concat(owed, entitlement).min(LocalDate::compareTo);
    }

    private Stream<LocalDate> entitlementDue(WorkingCalendar calendar) {
        return state == CaseState.CONFIRMED
                ? Stream.concat(duties.due().stream(), registration.due().stream())
                        .map(calendar::lastWorkingDayBy)
                : Stream.empty();
    }

    /**
     * Returns every time limit that runs, the household's own among them, in the order of their last days. One that reached
     * into a year nobody had announced is put off if its last day turned out to be off (民法典 art. 203).
     */
    public List<RunningLimit> limits(WorkingCalendar calendar) {
        return Stream.of(limitsOfTheState(), conduct.running().stream(), limitsOfRemedies())
                .flatMap(some -> some)
                .map(running -> running.putOff(calendar))
                .sorted(Comparator.comparing(RunningLimit::lastDay).thenComparing(RunningLimit::limit))
                .toList();
    }

    /** Returns the last day of a limit that runs, of the one that ends first if several of a kind do; empty if none does. */
    public Optional<LocalDate> lastDay(StepRule.Limit limit, WorkingCalendar calendar) {
        return limits(calendar).stream()
                .filter(running -> running.limit() == limit)
                .map(RunningLimit::lastDay)
                .findFirst();
    }

    private Stream<RunningLimit> limitsOfTheState() {
        return switch (state) {
            case ACCEPTED, DETERMINED, REVIEWED, NOTICE_ENDED ->
                acceptance.stream().flatMap(this::limitsOfAcceptance);
            case ON_NOTICE ->
                Stream.concat(
                        acceptance.stream().flatMap(this::limitsOfAcceptance),
                        notice.stream().map(hanging -> new RunningLimit(StepRule.Limit.NOTICE, hanging.lastDay())));
            case FILED, SUPPLEMENTING, NOT_ACCEPTED, CONFIRMED, NOT_CONFIRMED, TERMINATED, STOPPED, ARCHIVED ->
                Stream.empty();
        };
    }

    private Stream<RunningLimit> limitsOfAcceptance(Acceptance accepted) {
        var decision = new RunningLimit(StepRule.Limit.DECISION, accepted.decideBy());
        return isInvestigationBegun()
                ? Stream.of(decision)
                : Stream.of(new RunningLimit(StepRule.Limit.START_INVESTIGATION, accepted.investigateBy()), decision);
    }

    private boolean isInvestigationBegun() {
        return lastEntry(BEGINNINGS) > lastEntry(Set.of(DocumentType.ACCEPTANCE_NOTICE));
    }

    private Stream<RunningLimit> limitsOfRemedies() {
        Stream<RunningLimit> household = served.stream()
                .flatMap(notice -> Stream.of(
                        new RunningLimit(StepRule.Limit.RECONSIDERATION, notice.reconsiderationBy()),
                        new RunningLimit(StepRule.Limit.LITIGATION, notice.litigationBy())));
        return Stream.concat(
                household, remedies.answersDue().map(day -> new RunningLimit(StepRule.Limit.ANSWER_PETITION, day)));
    }

    @Override
    public String toString() {
        return "case " + id + " " + state + " after entry " + version;
    }

    /** A case being changed by one entry; only entries touch it. */
    public static final class Draft {

        private final CaseFile before;
        private final List<Material> materials;
        private final List<DossierItem> items;
        private long factsVersion;

        final List<Authorisation> authorisations;
        final List<HomeVisit> visits;
        final List<HomeVisit> countyVisits;
        Optional<Notification> notified;
        Optional<Acceptance> acceptance;
        private Evidence evidence;
        Optional<CheckReport> checkReport;
        Optional<Proposal> proposal;
        Optional<Opinion> opinion;
        Optional<Notice> notice;
        Optional<Decision> decision;
        Ledger ledger;
        Optional<Stop> stop;
        Optional<Filing> filing;
        boolean registeredAsNearRelative;
        Optional<Extension> extension;
        Enquiries enquiries;
        Deliberations deliberations;
        Optional<Closing> closing;
        final List<Served> served;
        List<Reported> changes;
        Optional<Review> review;
        final List<Waiver> waivers;
        Household household;
        Optional<TakeOver> takeOver;
        Duties duties;
        Remedies remedies;
        Registration registration;
        Conduct conduct;
        Stewardship stewardship;

        private Draft(CaseFile before) {
            this.before = before;
            this.materials = new ArrayList<>(before.materials);
            this.items = new ArrayList<>(before.items);
            this.factsVersion = before.factsVersion;
            this.authorisations = new ArrayList<>(before.authorisations);
            this.visits = new ArrayList<>(before.visits);
            this.countyVisits = new ArrayList<>(before.countyVisits);
            this.notified = before.notified;
            this.acceptance = before.acceptance;
            this.evidence = before.evidence;
            this.checkReport = before.checkReport;
            this.proposal = before.proposal;
            this.opinion = before.opinion;
            this.notice = before.notice;
            this.decision = before.decision;
            this.ledger = before.ledger;
            this.stop = before.stop;
            this.filing = before.filing;
            this.registeredAsNearRelative = before.registeredAsNearRelative;
            this.extension = before.extension;
            this.enquiries = before.enquiries;
            this.deliberations = before.deliberations;
            this.closing = before.closing;
            this.served = new ArrayList<>(before.served);
            this.changes = before.changes;
            this.review = before.review;
            this.waivers = new ArrayList<>(before.waivers);
            this.household = before.household;
            this.takeOver = before.takeOver;
            this.duties = before.duties;
            this.remedies = before.remedies;
            this.registration = before.registration;
            this.conduct = before.conduct;
            this.stewardship = before.stewardship;
        }

        /** Tells whether an entitlement runs while the entry is applied. */
        boolean isConfirmed() {
            return before.state == CaseState.CONFIRMED;
        }

        /** Puts the last day to decide off. */
        void decideBy(LocalDate day) {
            acceptance = acceptance.map(accepted -> accepted.decidedBy(day));
        }

        /** Begins anew to decide a case that was not confirmed; what is decided then is told instead. */
        void takenUpAgain(LocalDate decideBy, LocalDate day) {
            decision = Optional.empty();
            extension = Optional.empty();
            conduct = conduct.reopened(day);
            decideBy(decideBy);
        }

        /** Returns the household as it is while the entry is applied. */
        Household household() {
            return household;
        }

        /** Takes in what is new about the household where no fact depends on it. */
        void know(Household now) {
            household = now;
        }

        /** Takes in by what somebody is known; only a birth date is a fact that anything was determined by. */
        void known(String memberId, Identity identity, FormerIdentity.End end, Recorded recorded) {
            boolean touchesFacts = household
                    .person(memberId)
                    .map(person -> !person.birthDate().equals(identity.birthDate()))
                    .orElse(false);
            household = household.knowing(memberId, identity, end, recorded.at());
            if (touchesFacts) {
                factsVersion = recorded.version();
            }
        }

        /** Takes in that life changed: a case under way is determined anew, an entitlement is looked at in a review. */
        void circumstancesChanged(Household now, ChangeReport report, Recorded recorded) {
            determinedAnew(now, recorded);
            if (isConfirmed()) {
                changes = Enquiries.plus(changes, new Reported(recorded.version(), report));
            }
        }

        /** Takes in that the office was wrong about who belongs: determined anew like a change, which nobody reported. */
        void wasWrongAbout(Household corrected, Recorded recorded) {
            determinedAnew(corrected, recorded);
            if (isConfirmed()) {
                comesUnderReview(recorded);
            }
        }

        /** What was determined of another household says nothing of this one. */
        private void determinedAnew(Household now, Recorded recorded) {
            household = now;
            factsVersion = recorded.version();
            if (!isConfirmed()) {
                proposal = Optional.empty();
                opinion = Optional.empty();
                withdrawNotice(recorded);
            }
        }

        /** Takes a notice back that no longer says what is so; the one of an entitlement is part of its confirmation. */
        void withdrawNotice(Recorded recorded) {
            if (!isConfirmed()) {
                notice = Optional.empty();
                conduct = conduct.ended(StepRule.Limit.COUNTY_OPINION).takenDown(recorded.on());
            }
        }

        /** Opens a review of an entitlement whose amount is only a share until it is looked at, if none is open. */
        void comesUnderReview(Recorded recorded) {
            if (review.isEmpty()) {
                review = Optional.of(new Review(recorded.version(), recorded.on(), ReviewOccasion.CHANGE));
            }
        }

        /** Ends the review: what was reported is looked at. */
        void reviewed() {
            review = Optional.empty();
            changes = List.of();
            conduct = conduct.ended(StepRule.Limit.START_CHECK);
        }

        /** Takes in as what a review found it: what is paid nothing holds for its days, what is paid ends such an identification. */
        void identified(IdentificationKind kind, YearMonth from, Optional<DayRange> validity) {
            if (validity.isPresent()) {
                duties = duties.ended();
                registration = registration.with(new Registration.Period(kind, validity.get()));
            } else {
                registration = registration.endedBefore(from.atDay(1));
            }
        }

        /** Ends the entitlement, in whichever way it ends: nothing is reviewed or owed for it any more. */
        void stopped(StopReason reason, String words, YearMonth from, Recorded recorded) {
            stop = Optional.of(new Stop(recorded.on(), recorded.actor(), reason, words, from));
            remedies = remedies.ending(Optional.of(EndedEntitlement.of(ledger, registration, duties, from)));
            ledger = ledger.endedBefore(from);
            registration = registration.endedBefore(from.atDay(1));
            duties = duties.ended();
            reviewed();
            add(DocumentType.STOP_FORM, recorded);
            add(DocumentType.TERMINATION_NOTICE, recorded);
        }

        /** Gives back what the stop took, from a month on, as if it had not been decided. */
        void resumed(YearMonth from, Recorded recorded) {
            remedies.ended().ifPresent(ended -> {
                ledger = ledger.givenBack(ended.taken(), from, recorded.at());
                ended.identification().ifPresent(period -> registration = registration.resumed(period, from.atDay(1)));
                duties = duties.resumed(ended.duties());
            });
            remedies = remedies.ending(Optional.empty());
            stop = Optional.empty();
        }

        /** Gives back what a gradual exit took, as if it had not been granted; whether anybody found work is looked at anew. */
        void exitAnnulled(Recorded recorded) {
            duties.gradualExit()
                    .ifPresent(exit -> ledger = ledger.givenBack(exit.taken(), exit.until(), recorded.at()));
            duties = duties.leaving(Optional.empty());
            comesUnderReview(recorded);
        }

        /** Takes in papers that came from outside. */
        void add(List<Material> more, Recorded recorded) {
            materials.addAll(more);
            for (Material material : more) {
                items.add(new DossierItem(
                        items.size() + 1,
                        material.type(),
                        material.memberId(),
                        recorded.on(),
                        material.type().stage() == DocumentType.Stage.APPLICATION
                                ? "HOUSEHOLD"
                                : recorded.actor().office(),
                        material.medium(),
                        material.original(),
                        material.pages(),
                        material.contentId(),
                        recorded.version()));
            }
        }

        /** Takes in a document that the entry itself is. */
        void add(DocumentType type, Recorded recorded) {
            items.add(new DossierItem(
                    items.size() + 1,
                    type,
                    Optional.empty(),
                    recorded.on(),
                    recorded.actor().office(),
                    Medium.ELECTRONIC,
                    true,
                    1,
                    Optional.empty(),
                    recorded.version()));
        }

        /** Takes in what agencies answered. */
        void hear(List<AgencyAnswer> answers, Recorded recorded) {
            evidence = evidence.withAnswers(answers);
            factsVersion = recorded.version();
        }

        /** Takes in what officers verified; without a finding the facts are as they were. */
        void find(List<OfficerFinding> findings, Recorded recorded) {
            if (!findings.isEmpty()) {
                evidence = evidence.withFindings(findings);
                factsVersion = recorded.version();
            }
        }

        private CaseFile finished(long version, CaseState state) {
            return new CaseFile(
                    before.id,
                    version,
                    state,
                    before.application,
                    before.filedBy,
                    materials,
                    notified,
                    acceptance,
                    authorisations,
                    visits,
                    countyVisits,
                    evidence,
                    factsVersion,
                    checkReport,
                    proposal,
                    opinion,
                    notice,
                    decision,
                    ledger,
                    stop,
                    filing,
                    items,
                    registeredAsNearRelative,
                    extension,
                    enquiries,
                    deliberations,
                    closing,
                    served,
                    changes,
                    review,
                    waivers,
                    household,
                    takeOver,
                    duties,
                    remedies,
                    registration,
                    conduct,
                    stewardship);
        }
    }
}
