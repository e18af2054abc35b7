package org.lowbao.casework;

import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lowbao.casework.confidentiality.Entropy;
import org.lowbao.casework.confidentiality.KeyProvider;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.casework.export.DossierExport;
import org.lowbao.casework.internal.AccessRecorder;
import org.lowbao.casework.internal.Aftermath;
import org.lowbao.casework.internal.CaseFormat;
import org.lowbao.casework.internal.Destruction;
import org.lowbao.casework.internal.KeyRing;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedContents;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.StepRunner;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.calendar.WorkingCalendar;
import org.lowbao.core.casefile.AdjustmentSteps;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseState;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.casefile.Completeness;
import org.lowbao.core.casefile.FormerCase;
import org.lowbao.core.casefile.IntakeSteps;
import org.lowbao.core.casefile.PaymentSteps;
import org.lowbao.core.casefile.StepRule;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.entitlement.PriceSubsidy;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.Draft;
import org.lowbao.core.household.Submission;
import org.lowbao.core.identifier.CitizenId;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.destruction.Erasure;
import org.lowbao.storage.destruction.Replay;
import org.lowbao.storage.journal.Head;
import org.lowbao.storage.journal.HeadPage;
import org.lowbao.storage.journal.HeadQuery;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.journal.JournalStore;
import org.lowbao.storage.key.KeyRegister;

/**
 * The casework of one county: files applications, takes steps, reads cases, keeps lists.
 *
 * <p>What the law or the state of a case forbids is an ordinary answer with every reason. Exceptions are for misuse
 * ({@link IllegalArgumentException}) and broken machines ({@link org.lowbao.storage.StorageException},
 * {@link org.lowbao.casework.confidentiality.KeyException}); none carries personal data. After an exception the caller
 * does not know whether the step was committed; reading the case tells.
 *
 * <p>Immutable and safe for use by many threads; stores and keys belong to the host, which closes them.
 */
public final class Casework {

    private final Office office;
    private final StepRunner steps;
    private final AccessRecorder access;
    private final Replay replayed;

    private Casework(Office office, AccessRecorder access, Replay replayed) {
        this.office = office;
        this.replayed = replayed;
        this.steps = new StepRunner(office);
        this.access = access;
    }

    /** Begins to build the casework of a county; {@code county} is the partition of everything it keeps. */
    public static Builder builder(String county) {
        return new Builder(county);
    }

    /**
     * Returns the validator that is used where the host sets none: Hibernate's, in Chinese, evaluating no expressions.
     * Building one takes a while; keep it.
     */
    public static Validator standardValidator() {
        return standardValidator(Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * Returns the same validator with messages in a language, whatever the machine speaks: English for every kind of
     * English, Chinese for all others.
     */
    public static Validator standardValidator(Locale language) {
        return Validation.standard(language);
    }

    /**
     * Joins a transaction that the host has begun.
     *
     * @param joined this casework's journals, joined to the transaction by their store
     *     ({@link org.lowbao.storage.journal.Capability#JOINS_TRANSACTIONS})
     */
    public JoinedCasework join(JournalStore joined) {
        var aftermath = new Aftermath.Waiting();
        return new JoinedCasework(new Casework(office.joined(joined, aftermath), access, replayed), aftermath);
    }

    /** Files one application; see {@link #fileAll}. */
    public StepResult file(Application application, Actor actor) {
        return fileAll(List.of(application), actor).get(0);
    }

    /**
     * Files applications, each opening a dossier, and answers each in order. Filing an equal application again under its
     * number answers with the dossier that is there; another application under that number is refused.
     */
    public List<StepResult> fileAll(List<Application> applications, Actor actor) {
        return intake().file(applications, actor);
    }

    /**
     * Takes over households that are paid already and whose dossiers were kept elsewhere, each opening a dossier with its
     * entitlement running, and answers each in order. Papers that are missing refuse nothing; they are listed in the case's
     * {@link CaseFile.TakeOver}. Taking over the same again answers with the dossier that is there.
     */
    public List<StepResult> takeOverAll(List<FormerCase> cases, Actor actor) {
        return intake().takeOver(cases, actor);
    }

    private Intake intake() {
        return new Intake(office, steps);
    }

    /** Returns what the form of a draft breaks, whatever it lacks still; empty if it can be kept as a draft. */
    public List<Refusal> draftFaults(Application draft) {
        return Validation.refusals(office.validator(), draft, RefusalCode.APPLICATION_INVALID, Draft.class);
    }

    /**
     * Returns everything that a draft lacks to be filed and accepted: what the form asks for, and every paper that the place's
     * checklist asks for.
     */
    public List<Refusal> submissionNeeds(Application draft) {
        var needs = new ArrayList<>(
                Validation.refusals(office.validator(), draft, RefusalCode.APPLICATION_INVALID, Submission.class));
        office.checklist().missing(draft, draft.materials(), draft.appliedOn()).forEach(missing -> {
            Refusal need = Refusal.of(RefusalCode.MATERIAL_MISSING, "document", missing.type())
                    .with("basis", missing.basis());
            needs.add(missing.memberId()
                    .map(member -> need.with("member", member))
                    .orElse(need));
        });
        return List.copyOf(needs);
    }

    /** Returns every paper that the place's checklist asks for and a case lacks, each with the article that asks. */
    public List<MissingMaterial> missing(CaseFile file) {
        return IntakeSteps.missing(file, office.situation(office.now()));
    }

    /** Returns how it stands with every paper that the place's checklist asks of a case, whatever it has come to. */
    public Completeness completeness(CaseFile file) {
        return Completeness.of(file, office.situation(office.now()).checklist());
    }

    /** Takes one step on a dossier. */
    public StepResult take(String dossierId, CaseStep step, Actor actor) {
        return steps.take(Task.of(dossierId, step, actor));
    }

    /** Takes many steps, each by itself, and answers each in order; one refusal never stops the rest. */
    public List<StepResult> takeAll(List<Task> tasks) {
        return steps.takeAll(tasks);
    }

    /** Determines by the policy in force and puts the proposal into the dossier; see {@link #proposeAll}. */
    public StepResult propose(String dossierId, YearMonth month, Actor actor) {
        return proposeAll(List.of(dossierId), month, actor).get(0);
    }

    /**
     * Determines many dossiers for a month, by the policy in force, from what is known now. Refused where the policy was
     * not put in force here, see {@link #policies}.
     */
    public List<StepResult> proposeAll(List<String> dossierIds, YearMonth month, Actor actor) {
        return determinations().propose(dossierIds, month, actor);
    }

    /**
     * Determines months of many dossiers anew, by the policy in force, from what is known now and was true in each month, and
     * raises what changed; see {@link AdjustmentSteps.Recalculate}. Nothing is ordered by this: the next payment list has the
     * difference. Cost and the entry's size grow with the months.
     *
     * @param from the first month
     * @param until the last month, whose amount goes on; not before {@code from}
     * @param words the reason in words for the families
     */
    public List<StepResult> recalculate(
            List<String> dossierIds, YearMonth from, YearMonth until, String words, Actor actor) {
        return determinations().recalculate(dossierIds, from, until, words, actor);
    }

    /**
     * Determines everything that was determined in a dossier once more, each from what the dossier held at that time, and
     * tells whether it comes out the same, to every variable. The read is on record before this answers. Grows with the
     * dossier's entries and determinations.
     */
    public Ruling<List<Rechecked>> recheck(String dossierId, Actor actor, Purpose purpose) {
        Ruling<DossierExport> dossier = export(dossierId, actor, purpose);
        return dossier.toOptional()
                .map(opened -> Ruling.permitted(determinations().recheck(opened)))
                .orElseGet(() -> new Ruling.Refused<>(dossier.reasons()));
    }

    /**
     * Grants a temporary price subsidy for a month to many dossiers (临时价格补贴), one answer for each; where nobody is entitled in
     * the month, or the document granted it before, it is refused. Nothing is ordered by this: the next list of price subsidies
     * has it, see {@link Payments#preparePriceSubsidies}.
     */
    public List<StepResult> grantPriceSubsidy(List<String> dossierIds, PriceSubsidy subsidy, Actor actor) {
        return takeAll(dossierIds.stream()
                .map(id -> Task.of(id, new PaymentSteps.GrantPriceSubsidy(subsidy), actor))
                .toList());
    }

    private Determinations determinations() {
        return new Determinations(office, steps);
    }

    /** Reads a case for a purpose; the read is on record before this answers. */
    public Ruling<CaseFile> read(String dossierId, Actor actor, Purpose purpose) {
        return readAll(List.of(dossierId), actor, purpose).get(0);
    }

    /** Reads many cases for one purpose, answering each in order; one record names them all. */
    public List<Ruling<CaseFile>> readAll(List<String> dossierIds, Actor actor, Purpose purpose) {
        access.record(actor, purpose, dossierIds);
        return dossierIds.stream().map(this::load).toList();
    }

    private Ruling<CaseFile> load(String dossierId) {
        SealedJournals.Found<CaseFile> found = office.journals().load(office.cases(), office.key(dossierId));
        return StepRunner.unreadable(found, dossierId)
                .<Ruling<CaseFile>>map(Ruling::refused)
                .orElseGet(
                        () -> Ruling.permitted(found.toOptional().orElseThrow().state()));
    }

    /**
     * Returns the ids of the dossiers that a person is in, by any number he or she ever had that was recorded here. The search
     * is on record before this answers, also where nothing is found: that somebody is in no dossier is news, too.
     */
    public List<String> find(CitizenId person, Actor actor, Purpose purpose) {
        HeadQuery query = HeadQuery.all(office.partition(), CaseFormat.KIND)
                .withToken(CaseFormat.personToken(office.keys(), person.upgraded()));
        List<String> found = ids(office.store().find(query, Optional.empty(), JournalStore.MAX_PAGE));
        access.recordSearch(actor, purpose, found);
        return found;
    }

    /**
     * A page of dossier ids.
     *
     * @param ids in order
     * @param next after which id the next page begins; empty at the end
     */
    public record Page(List<String> ids, Optional<String> next) {
        public Page {
            ids = List.copyOf(ids);
        }
    }

    /** Returns the ids of the dossiers in a state, in order, from after {@code after} on. */
    public Page inState(CaseState state, Optional<String> after, int limit) {
        HeadPage page = office.store()
                .find(HeadQuery.all(office.partition(), CaseFormat.KIND).withStatus(state.name()), after, limit);
        return new Page(ids(page), page.next());
    }

    /**
     * Returns the ids of the dossiers in which something has to happen by a day, in order of ids, from after {@code after} on:
     * a notice to come down, a decision to be made, an entitlement to be reviewed; see {@link CaseFile#due}. What would be due
     * on a day off that follows on {@code day} is among them, also in dossiers that were written to before the calendar knew it.
     */
    public Page dueBy(LocalDate day, Optional<String> after, int limit) {
        return due(DueQuery.by(day), after, limit);
    }

    /**
     * Returns what {@link #dueBy} does, only of a township, of an officer, or where one office has to act. The index knows the
     * day of what is due first, and not whose it is: where the query asks for that, the dossiers of the page in which the
     * office owes anything are opened, and a page may hold fewer ids than {@code limit}, or none. Without it none is opened.
     * Complete once {@link #refresh} went over dossiers that an earlier release wrote to last.
     */
    public Page due(DueQuery query, Optional<String> after, int limit) {
        HeadPage page = office.store().find(heads(query), after, limit);
        return new Page(
                page.heads().stream()
                        .filter(head -> query.owner()
                                .map(owner -> isDue(head, owner, query.day()))
                                .orElse(true))
                        .map(head -> head.key().id())
                        .toList(),
                page.next());
    }

    private HeadQuery heads(DueQuery query) {
        // the index holds the day as it was known when the dossier was last written to
        HeadQuery due = HeadQuery.all(office.partition(), CaseFormat.KIND)
                .withDueBy(office.calendar().lastDayOffAfter(query.day()));
        HeadQuery kept =
                query.township().map(code -> due.withOffice(code.value())).orElse(due);
        return query.officer()
                .map(officer -> CaseFormat.officerToken(office.keys(), officer.id()))
                .or(() -> query.owner().map(CaseFormat::owedToken))
                .map(kept::withToken)
                .orElse(kept);
    }

    private boolean isDue(Head head, StepRule.Owner owner, LocalDate day) {
        return office.journals()
                .load(office.cases(), head)
                .toOptional()
                .flatMap(loaded -> loaded.state().due(owner, office.calendar()))
                .filter(last -> !last.isAfter(day))
                .isPresent();
    }

    /**
     * Returns the ids of the dossiers in which somebody took a step only because the office was short of officers, in order of
     * ids, from after {@code after} on; for supervision. The case tells which step: {@code conduct().unseparated()}. Complete
     * once {@link #refresh} went over dossiers that an earlier release wrote to last.
     */
    public Page unseparated(Optional<String> after, int limit) {
        return withToken(CaseFormat.UNSEPARATED, after, limit);
    }

    /**
     * Returns the ids of the dossiers of which the village has to be shown something else than what hangs, in order of ids, from
     * after {@code after} on; see {@link CaseFile#isPublicationOutOfDate}. Complete once {@link #refresh} went over dossiers that
     * an earlier release wrote to last.
     */
    public Page withPublicationOutOfDate(Optional<String> after, int limit) {
        return withToken(CaseFormat.PUBLICATION_OUT_OF_DATE, after, limit);
    }

    /**
     * Returns the ids of the dossiers whose household's card or passbook is kept by somebody else without a written agreement, or
     * without its filing with the county, in order of ids, from after {@code after} on: what supervision looks at. Complete once
     * {@link #refresh} went over dossiers that an earlier release wrote to last.
     */
    public Page withIrregularCustody(Optional<String> after, int limit) {
        return withToken(CaseFormat.CUSTODY_IRREGULAR, after, limit);
    }

    /**
     * Returns the ids of the dossiers that an officer has, those in archives left out, in order of ids, from after {@code after}
     * on; see {@link CaseFile#responsible}. Complete once {@link #refresh} went over dossiers that an earlier release wrote to
     * last.
     */
    public Page ofOfficer(Actor officer, Optional<String> after, int limit) {
        return withToken(CaseFormat.officerToken(office.keys(), officer.id()), after, limit);
    }

    /**
     * Brings up to date by what dossiers are found, without writing into them: a release that knows of more lists finds on
     * them only what was written to since, until this went over the rest. Opens every dossier of the page; may be stopped after
     * any page, repeated, and run while others work.
     *
     * @param limit how many dossiers are looked at, at most
     * @return the ids of those that were out of date; those that cannot be read here stay as they are
     */
    public Page refresh(Optional<String> after, int limit) {
        HeadPage page = office.store().find(HeadQuery.all(office.partition(), CaseFormat.KIND), after, limit);
        return new Page(
                page.heads().stream()
                        .flatMap(head -> office.journals().refresh(office.cases(), head).stream())
                        // whoever was first wrote a head that is up to date
                        .filter(refresh -> office.store().refresh(refresh).committed())
                        .map(refresh -> refresh.key().id())
                        .toList(),
                page.next());
    }

    private Page withToken(String token, Optional<String> after, int limit) {
        HeadPage page = office.store()
                .find(HeadQuery.all(office.partition(), CaseFormat.KIND).withToken(token), after, limit);
        return new Page(ids(page), page.next());
    }

    /** Returns the ids of all dossiers in a state; for caseloads that fit into memory. */
    public List<String> allInState(CaseState state) {
        var ids = new ArrayList<String>();
        Optional<String> after = Optional.empty();
        do {
            Page page = inState(state, after, 1_000);
            ids.addAll(page.ids());
            after = page.next();
        } while (after.isPresent());
        return List.copyOf(ids);
    }

    private static List<String> ids(HeadPage page) {
        return page.heads().stream().map(Head::key).map(JournalKey::id).toList();
    }

    /** Opens the plaintext of a content; opened twice. */
    public interface Source extends SealedContents.Source {}

    /**
     * Seals a content, any size, and keeps it for a step that names it; what no step names is swept after its lease.
     *
     * @return the content's id, or refused if the dossier was destroyed
     * @throws IOException if the source cannot be read
     */
    public Ruling<String> stage(String dossierId, Source source) throws IOException {
        return office.contents()
                .stage(office.key(dossierId), source, office.clock().instant().plus(ContentStore.USUAL_LEASE))
                .<Ruling<String>>map(Ruling::permitted)
                .orElseGet(() -> Ruling.refused(StepRunner.destroyed(dossierId)));
    }

    /**
     * Clears up after a crash, best called at start: contents that an entry names become visible, others are swept once
     * their lease is over.
     *
     * @return how many contents were swept
     */
    public int recover() {
        return office.contents().recover(office.clock().instant(), this::isNamed);
    }

    /**
     * Removes published contents that no entry names, as they are left when journals were restored to an earlier state than
     * contents. For that moment only: nobody may be at work meanwhile. Grows with all there is.
     *
     * @return how many contents were removed
     * @throws UnsupportedOperationException if the content store cannot walk through all it keeps
     */
    public int sweep() {
        return office.contents().sweep(this::isNamed);
    }

    /** Returns what building this casework had to destroy again; something only after a restore or an interruption. */
    public Replay replayed() {
        return replayed;
    }

    private boolean isNamed(JournalKey owner, String content) {
        if (office.destruction().find(owner).isPresent()) {
            return false;
        }
        return office.store().head(owner).stream()
                .flatMap(head -> office.journals().entries(head).stream())
                .anyMatch(entry -> entry.header().contents().contains(content));
    }

    /** Opens a whole dossier in clear, for packages and answers to requests; the read is on record before this answers. */
    public Ruling<DossierExport> export(String dossierId, Actor actor, Purpose purpose) {
        access.record(actor, purpose, List.of(dossierId));
        JournalKey key = office.key(dossierId);
        SealedJournals.Found<CaseFile> found = office.journals().load(office.cases(), key);
        Optional<Refusal> unreadable = StepRunner.unreadable(found, dossierId);
        if (unreadable.isPresent()) {
            return Ruling.refused(unreadable.get());
        }
        SealedJournals.Loaded<CaseFile> loaded = found.toOptional().orElseThrow();
        return office.journals()
                .open(office.cases(), loaded.head())
                .<Ruling<DossierExport>>map(opened -> Ruling.permitted(new DossierExport(
                        key,
                        CaseFormat.KIND,
                        loaded.state(),
                        opened.written().stream().map(CaseFormat::recorded).toList(),
                        opened.entries(),
                        loaded.head().state().chain(),
                        id -> office.contents().open(key, id))))
                .orElseGet(() -> Ruling.refused(StepRunner.destroyed(dossierId)));
    }

    /** Asks agencies and takes their answers into dossiers. */
    public Lookups lookups() {
        return new Lookups(office, steps, access);
    }

    /** Lets members go from one dossier to another. */
    public Handovers handovers() {
        return new Handovers(office, steps);
    }

    /** Posts and ends public notices. */
    public Notices notices() {
        return new Notices(office, steps, access);
    }

    /** Hands cases over to other officers, and changes divisions' codes, by signed lists. */
    public SignedLists signedLists() {
        return new SignedLists(office, steps);
    }

    /** Shows the villages who is paid. */
    public Publications publications() {
        return new Publications(office, steps, access);
    }

    /** Prepares, checks, approves and locks payment lists. */
    public Payments payments() {
        return new Payments(office, steps, access);
    }

    /** Reads the registers of families that are identified without monthly payment. */
    public Registers registers() {
        return new Registers(office, access);
    }

    /** Files closed dossiers into archives. */
    public Archives archives() {
        return new Archives(office, steps);
    }

    /** Puts policies in force. */
    public Policies policies() {
        return new Policies(office);
    }

    /** Checks everything that is kept. */
    public Verification verification() {
        return new Verification(office, steps);
    }

    /** Gathers what a {@link Casework} needs. Not safe for many threads. */
    public static final class Builder {

        private final String county;
        private @Nullable JournalStore journals;
        private @Nullable ContentStore contents;
        private @Nullable KeyRegister keyRegister;
        private @Nullable KeyProvider keyProvider;
        private @Nullable DestructionRegister destructionRegister;
        private @Nullable PolicyEngine policy;
        private @Nullable DossierIds ids;
        private @Nullable Validator validator;
        private Clock clock = Clock.system(Office.ZONE);
        private WorkingCalendar calendar = WorkingCalendar.national();
        private Procedure procedure = Procedure.national();
        private Checklist checklist = Checklist.national();
        private Entropy entropy = Entropy.secure();
        private Sealing sealing = Sealing.aesGcm();
        private final List<StepListener> listeners = new ArrayList<>();

        private Builder(String county) {
            this.county = county;
        }

        /** Sets where journals are kept; required. */
        public Builder journals(JournalStore store) {
            this.journals = store;
            return this;
        }

        /** Sets where contents are kept; required. */
        public Builder contents(ContentStore store) {
            this.contents = store;
            return this;
        }

        /** Sets where wrapped keys are kept and who wraps them; required. */
        public Builder keys(KeyRegister register, KeyProvider provider) {
            this.keyRegister = register;
            this.keyProvider = provider;
            return this;
        }

        /**
         * Sets where destructions are on record; required. Keep it apart from the other stores and never restore it to an
         * older state: {@link #build} destroys again what it has on record.
         */
        public Builder destructions(DestructionRegister register) {
            this.destructionRegister = register;
            return this;
        }

        /** Sets what determines; required. */
        public Builder policy(PolicyEngine engine) {
            this.policy = engine;
            return this;
        }

        /** Sets the clock; the system's in Asia/Shanghai if not set. */
        public Builder clock(Clock time) {
            this.clock = time;
            return this;
        }

        /** Sets the statutory calendar; the national one if not set. */
        public Builder calendar(WorkingCalendar days) {
            this.calendar = days;
            return this;
        }

        /** Sets the place's procedure; the national one if not set. */
        public Builder procedure(Procedure rules) {
            this.procedure = rules;
            return this;
        }

        /** Sets the place's checklist; the national one if not set. */
        public Builder checklist(Checklist papers) {
            this.checklist = papers;
            return this;
        }

        /** Sets where new dossiers get their ids; random if not set. */
        public Builder ids(DossierIds source) {
            this.ids = source;
            return this;
        }

        /** Sets where keys and nonces come from; the platform's secure source if not set. */
        public Builder entropy(Entropy source) {
            this.entropy = source;
            return this;
        }

        /** Sets the cipher; AES-256-GCM if not set. */
        public Builder sealing(Sealing cipher) {
            this.sealing = cipher;
            return this;
        }

        /** Sets the validator for all that comes in; Hibernate's, in Chinese, if not set. */
        public Builder validator(Validator checks) {
            this.validator = checks;
            return this;
        }

        /** Adds a listener. */
        public Builder listener(StepListener listener) {
            listeners.add(listener);
            return this;
        }

        /**
         * Builds it, and first destroys again what is on record as destroyed; see {@link Casework#replayed}.
         *
         * @throws IllegalStateException naming what is required and was not set
         */
        public Casework build() {
            KeyRegister register = required(keyRegister, "keys");
            KeyRing ring = new KeyRing(register, required(keyProvider, "keys"), sealing, entropy);
            JournalStore store = required(journals, "journals");
            ContentStore kept = required(contents, "contents");
            DestructionRegister destructions = required(destructionRegister, "destructions");
            var erasure = new Erasure(destructions, register, kept, store);
            var office = new Office(
                    county,
                    store,
                    new SealedJournals(store, ring),
                    Aftermath.AT_ONCE,
                    new SealedContents(kept, ring, sealing, entropy),
                    ring,
                    new Destruction(destructions, erasure, ring),
                    CaseFormat.with(ring, calendar),
                    clock,
                    calendar,
                    procedure,
                    checklist,
                    required(policy, "policy"),
                    validator == null ? standardValidator() : validator,
                    ids == null ? DossierIds.random(entropy) : ids,
                    listeners);
            return new Casework(
                    office, new AccessRecorder(office), office.destruction().replay(county));
        }

        private static <T> T required(@Nullable T part, String name) {
            if (part == null) {
                throw new IllegalStateException("casework needs " + name);
            }
            return part;
        }
    }
}
