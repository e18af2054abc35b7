package org.lowbao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.lowbao.casework.collective.CollectiveFormats;
import org.lowbao.casework.collective.PolicyRegister;
import org.lowbao.casework.internal.Office;
import org.lowbao.casework.internal.SealedJournals;
import org.lowbao.casework.internal.Validation;
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
        return register()
                .map(register -> register.isInForce(office.policy().policies()))
                .orElse(false);
    }

    /** Returns the register, if anything was ever put in force. */
    public Optional<PolicyRegister> register() {
        return load().map(SealedJournals.Loaded::state);
    }

    /**
     * Puts the packs that this casework runs in force. If they are already, nothing is written.
     *
     * @param proposedBy one officer
     * @param approvedBy another one
     */
    public Ruling<PolicyRegister> putInForce(Actor proposedBy, Actor approvedBy) {
        var reasons =
                new ArrayList<>(Validation.refusals(office.validator(), approvedBy, RefusalCode.PARTICULARS_INVALID));
        if (proposedBy.isSamePersonAs(approvedBy)) {
            reasons.add(Refusal.of(RefusalCode.DUTIES_NOT_SEPARATED, "duty", "proposal"));
        }
        if (!reasons.isEmpty()) {
            return new Ruling.Refused<>(reasons);
        }
        while (true) {
            Optional<SealedJournals.Loaded<PolicyRegister>> current = load();
            if (current.isPresent()
                    && current.get().state().isInForce(office.policy().policies())) {
                return Ruling.permitted(current.get().state());
            }
            Instant now = office.now();
            SealedJournals.Prepared<PolicyRegister> prepared = office.journals()
                    .prepare(
                            CollectiveFormats.POLICY_REGISTER,
                            key(),
                            current,
                            approvedBy,
                            now,
                            Office.day(now),
                            new PolicyRegister.PutInForce(office.policy().policies(), proposedBy))
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
