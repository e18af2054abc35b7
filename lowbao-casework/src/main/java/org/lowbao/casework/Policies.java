package org.lowbao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.Validation;
import org.lowbao.core.determination.PolicyReference;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.refusal.Ruling;
import org.lowbao.storage.journal.Commit;
import org.lowbao.storage.journal.JournalKey;

/** Which policy packs are in force in the county: putting them there is a recorded act of two persons, by digest. */
public final class Policies {

    private static final String ID = "policy-register";

    private final Office office;

    Policies(Office office) {
        this.office = office;
    }

    /** Tells whether the packs that this casework runs are those in force. */
    public boolean isInForce() {
        return register().map(register -> register.isInForce(running())).orElse(false);
    }

    /** Returns the register, if anything was ever put in force. */
    public Optional<PolicyRegister> register() {
        return load().map(SealedJournals.Loaded::state);
    }

    /**
     * Says in words what the packs that this casework runs change, before anybody approves them.
     *
     * @param former what runs the packs that are in force
     * @throws IllegalArgumentException if the two cannot be compared
     */
    public List<PolicyRegister.Change> changesSince(PolicyEngine former) {
        return office.policy().changesSince(former);
    }

    /**
     * Puts the first packs of a county in force: those that this casework runs. If they are already, nothing is written;
     * if others are, it is refused, because nobody could see what changes.
     *
     * @param proposedBy one officer
     * @param approvedBy another one
     */
    public Ruling<PolicyRegister> putInForce(Actor proposedBy, Actor approvedBy) {
        return putInForce(proposedBy, approvedBy, List.of(), new PolicyRegister.PutInForce(running(), proposedBy));
    }

    /**
     * Puts the packs that this casework runs in force in the place of others. What changes is written into the record of
     * the act, in Chinese and English. If they are in force already, nothing is written; if others are than those of {@code
     * former}, it is refused.
     *
     * @param proposedBy one officer
     * @param approvedBy another one
     * @param former what runs the packs that are in force
     * @throws IllegalArgumentException if the two cannot be compared
     */
    public Ruling<PolicyRegister> putInForce(Actor proposedBy, Actor approvedBy, PolicyEngine former) {
        var replaced = new PolicyRegister.Replaced(running(), changesSince(former), proposedBy);
        return putInForce(proposedBy, approvedBy, former.policies(), replaced);
    }

    private List<PolicyReference> running() {
        return office.policy().policies();
    }

    /** @param former the packs that have to be in force; none for the first ones */
    private Ruling<PolicyRegister> putInForce(
            Actor proposedBy, Actor approvedBy, List<PolicyReference> former, PolicyRegister.Entry entry) {
        var reasons = new ArrayList<Refusal>();
        for (Actor actor : List.of(proposedBy, approvedBy)) {
            reasons.addAll(Validation.refusals(office.validator(), actor, RefusalCode.PARTICULARS_INVALID));
        }
        if (proposedBy.isSamePersonAs(approvedBy)) {
            reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "proposal"));
        }
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        while (true) {
            Optional<SealedJournals.Loaded<PolicyRegister>> current = load();
            if (current.isPresent() && current.get().state().isInForce(running())) {
                return Ruling.permitted(current.get().state());
            }
            if (!current.map(register -> register.state().inForce())
                    .orElse(List.of())
                    .equals(former)) {
                return Ruling.refused(Refusal.of(RefusalCode.POLICY_COMPARED_WITH_OTHERS));
            }
            Instant now = office.now();
            SealedJournals.Prepared<PolicyRegister> prepared = office.journals()
                    .prepare(CollectiveFormats.POLICY_REGISTER, key(), current, approvedBy, now, Office.day(now), entry)
                    .orElseThrow(() -> new IllegalStateException("the policy register is never destroyed"));
            // somebody else may have been first; then look again
            if (office.store().commit(Commit.of(prepared.append())).committed()) {
                return Ruling.permitted(prepared.state());
            }
        }
    }

    private Optional<SealedJournals.Loaded<PolicyRegister>> load() {
        return office.journals().load(CollectiveFormats.POLICY_REGISTER, key()).toOptional();
    }

    private JournalKey key() {
        return office.key(ID);
    }
}
