package org.lowbao.core.casefile;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.determination.Determination;
import org.lowbao.core.determination.IdentificationKind;
import org.lowbao.core.determination.OpenFact;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.household.PlacesOfApplication;
import org.lowbao.core.household.Registration;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;
import org.lowbao.core.verification.VerifiedValue;

/**
 * What has to be so before a step is taken, beside the state and the role. The {@link Lifecycle} says which step has
 * which; what a locality may choose about one, its {@link Procedure} says.
 */
public enum Guard {
    /** Something of the checklist is missing, so that there is something to tell. */
    SOMETHING_MISSING(RefusalCode.NOTHING_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !IntakeSteps.missing(file, situation).isEmpty();
        }
    },
    /** Every paper of the checklist is there. */
    MATERIAL_COMPLETE(RefusalCode.MATERIAL_MISSING) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            for (MissingMaterial missing : IntakeSteps.missing(file, situation)) {
                Refusal reason = refusal("document", missing.type()).with("basis", missing.basis());
                reasons.add(missing.memberId()
                        .map(member -> reason.with("member", member))
                        .orElse(reason));
            }
            return reasons;
        }
    },
    /** The application was filed where the household may apply. */
    FILED_WHERE_IT_MAY(RefusalCode.NOT_FILED_HERE) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var places = PlacesOfApplication.of(
                    file.application(),
                    situation.procedure().duties().residencePermits().value());
            return places.include(file.application().division())
                    ? List.of()
                    : List.of(refusal("places", places.townships()));
        }
    },
    /** Where a member lives in another county than the application is filed in, that county was asked for assistance (协查函). */
    ASSISTANCE_ASKED(RefusalCode.ASSISTANCE_NOT_ASKED) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            DivisionCode here = file.application().division();
            return file.application().registrations().stream()
                    .filter(one -> !one.lives().county().equals(here.county()))
                    .map(Registration::memberId)
                    .filter(member -> file.enquiries().letters().stream()
                            .noneMatch(letter -> letter.assistanceFor().equals(Optional.of(member))))
                    .map(member -> refusal("member", member))
                    .toList();
        }
    },
    /** Every adult member allows the check, and still does on the day. */
    ADULTS_AUTHORISED(RefusalCode.AUTHORISATION_MISSING) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return Particulars.authorisations(file, situation.today());
        }
    },
    /** An agency answered; in a review, since it was opened. */
    AGENCY_ANSWERED(RefusalCode.LOOKUP_PENDING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !file.evidence().answers().isEmpty() && file.hasOfItsOwn(DocumentType.AGENCY_ANSWER);
        }
    },
    /** No check is requested that the county has not started. */
    NO_CHECK_REQUESTED(RefusalCode.CHECK_ALREADY_REQUESTED) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !file.conduct().runs(StepRule.Limit.START_CHECK);
        }
    },
    /** A check is requested that the county has not started. */
    CHECK_REQUESTED(RefusalCode.NO_CHECK_REQUESTED) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.conduct().runs(StepRule.Limit.START_CHECK);
        }
    },
    /** The household was visited at home; in a review, since it was opened. */
    HOME_VISITED(RefusalCode.HOME_VISIT_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !file.visits().isEmpty() && file.hasOfItsOwn(DocumentType.HOME_VISIT_FORM);
        }
    },
    /** The check report was issued; in a review, since it was opened. */
    CHECK_REPORTED(RefusalCode.CHECK_REPORT_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.checkReport().isPresent() && file.hasOfItsOwn(DocumentType.CHECK_REPORT);
        }
    },
    /** After the household objected to the check, something was investigated and a new report issued. */
    CHECK_OBJECTION_ANSWERED(RefusalCode.CHECK_OBJECTION_OPEN) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !file.isCheckObjectionOpen();
        }
    },
    /** After an objection to the notice, the case was investigated again or appraised. */
    NOTICE_OBJECTION_ANSWERED(RefusalCode.OBJECTION_OPEN) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !file.isObjectionOpen();
        }
    },
    /** The proposal says something, and not only what it still needs to know. */
    DETERMINED(RefusalCode.NOT_YET_DETERMINED) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.proposal()
                    .map(CaseFile.Proposal::determination)
                    .filter(proposed -> proposed.household() == IdentificationKind.UNDETERMINED)
                    .map(this::open)
                    .orElse(List.of());
        }

        private List<Refusal> open(Determination proposed) {
            if (proposed.open().isEmpty()) {
                return List.of(refusal("fact", "identification")
                        .with("subject", VerifiedValue.HOUSEHOLD)
                        .with("why", proposed.household()));
            }
            var reasons = new ArrayList<Refusal>();
            for (OpenFact open : proposed.open()) {
                reasons.add(refusal("fact", open.name())
                        .with("subject", open.subject())
                        .with("why", open.reason()));
            }
            return reasons;
        }
    },
    /** Neighbours appraised the case, where the place has every case appraised (民主评议). */
    APPRAISED(RefusalCode.APPRAISAL_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return situation.procedure().appraisal().value() != Procedure.Appraisals.EVERY_CASE
                    || !file.deliberations().appraisals().isEmpty();
        }
    },
    /** Whoever acts did not investigate the case. */
    NOT_AN_INVESTIGATOR(RefusalCode.DUTIES_NOT_SEPARATED) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.visits().stream().anyMatch(visit -> visit.wasMadeBy(actor))
                    ? List.of(refusal("duty", "investigation"))
                    : List.of();
        }
    },
    /** Whoever acts did not give the township's opinion. */
    NOT_THE_REVIEWER(RefusalCode.DUTIES_NOT_SEPARATED) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.opinion()
                            .map(opinion -> opinion.by().isSamePersonAs(actor))
                            .orElse(false)
                    ? List.of(refusal("duty", "opinion"))
                    : List.of();
        }
    },
    /** The township gave its opinion on what is proposed. */
    OPINION_GIVEN(RefusalCode.OPINION_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.opinion().isPresent();
        }
    },
    /** The opinion is in favour. */
    OPINION_FAVOURABLE(RefusalCode.OPINION_IS_NEGATIVE) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.opinion().map(CaseFile.Opinion::favourable).orElse(false);
        }
    },
    /** The notice hung all its days. */
    NOTICE_RAN(RefusalCode.NOTICE_TOO_SHORT) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.notice()
                    .map(notice -> situation.calendar().putOff(notice.lastDay()))
                    .filter(last -> !situation.today().isAfter(last))
                    .map(last -> List.of(refusal("lastDay", last)))
                    .orElse(List.of());
        }
    },
    /** The notice was photographed when it was posted and when it came down, where the place asks for it. */
    NOTICE_PHOTOGRAPHED(RefusalCode.NOTICE_PHOTOGRAPH_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.noticePhotographs()
                    >= situation.procedure().noticePhotographs().value();
        }
    },
    /** The notice came down after its days. */
    NOTICE_ENDED(RefusalCode.NOTICE_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.notice().flatMap(CaseFile.Notice::removedOn).isPresent();
        }
    },
    /** The proposal looked at everything that is known. */
    PROPOSAL_CURRENT(RefusalCode.DETERMINATION_STALE) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.isProposalCurrent();
        }
    },
    /** The proposal supports an entitlement of somebody. */
    ELIGIBLE(RefusalCode.NOT_ELIGIBLE) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.proposal()
                            .map(proposal -> proposal.determination().isEligible())
                            .orElse(false)
                    && !ConfirmationSteps.covered(file, situation.today()).isEmpty();
        }
    },
    /** The county visited a case that is registered separately, or about which somebody complained, since the complaint. */
    COUNTY_VISITED(RefusalCode.COUNTY_VISIT_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return (!file.isNearRelative() || !file.countyVisits().isEmpty()) && file.isSeenSinceComplaint();
        }
    },
    /** The office decided together and recommended it, where the place decides together (联审会). */
    DECIDED_TOGETHER(RefusalCode.COLLECTIVE_DECISION_MISSING) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !situation.procedure().collectiveDecision().value()
                    || file.deliberations().collective().isPresent();
        }
    },
    /** The office did not vote against it together. */
    MEETING_AGREED(RefusalCode.MEETING_DISAGREES) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.deliberations()
                    .collective()
                    .map(decision -> decision.inFavour() > decision.against())
                    .orElse(true);
        }
    },
    /** The limit was not extended before. */
    NOT_YET_EXTENDED(RefusalCode.LIMIT_ALREADY_EXTENDED) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.extension().isEmpty();
        }
    },
    /** No withholding is in force. */
    PAYMENT_NOT_WITHHELD(RefusalCode.PAYMENT_WITHHELD) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.ledger().withholdingInForce(YearMonth.from(situation.today())).stream()
                    .map(Particulars::withheld)
                    .toList();
        }
    },
    /** A withholding is in force. */
    PAYMENT_WITHHELD(RefusalCode.PAYMENT_NOT_WITHHELD) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.ledger()
                    .withholdingInForce(YearMonth.from(situation.today()))
                    .isPresent();
        }
    },
    /** Something is overpaid that nobody decided on. */
    OVERPAID(RefusalCode.NOTHING_OVERPAID) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !file.ledger().overpayments().isEmpty();
        }
    },
    /** The place allows to keep a part of running benefit back for a recovery. */
    SET_OFF_ALLOWED(RefusalCode.SET_OFF_NOT_ALLOWED) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return situation.procedure().setOff().value();
        }
    },
    /** Nothing is to be paid back, and every overpayment was decided on. */
    NOTHING_TO_RECOVER(RefusalCode.RECOVERY_OPEN) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.ledger().overpayments().isEmpty()
                    && file.ledger().recoverable().isZero();
        }
    },
    /** A review of the entitlement is open. */
    REVIEW_OPEN(RefusalCode.REVIEW_NOT_OPEN) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.state() != CaseState.CONFIRMED || file.review().isPresent();
        }
    },
    /** Nothing that was brought against the case is open. */
    NO_MATTER_OPEN(RefusalCode.MATTER_OPEN) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return !file.remedies().hasOpenMatter();
        }
    },
    /** The household found work and is paid for some months more. */
    GRADUALLY_LEAVING(RefusalCode.NO_GRADUAL_EXIT) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.duties().gradualExit().isPresent();
        }
    },
    /** Something hangs of the household in its village. */
    PUBLISHED(RefusalCode.NOT_PUBLISHED) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.stewardship().publication().isPresent();
        }
    },
    /** Nothing hangs of the household in its village any more. */
    NOT_PUBLISHED(RefusalCode.STILL_PUBLISHED) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.stewardship().publication().isEmpty();
        }
    },
    /** Somebody who is not of the household keeps its card or passbook. */
    KEPT_BY_ANOTHER(RefusalCode.NOT_KEPT_BY_ANOTHER) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.stewardship().custody().isPresent();
        }
    },
    /** The case was accepted, so that there is an investigation to go back to. */
    ACCEPTED_BEFORE(RefusalCode.NEVER_ACCEPTED) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.acceptance().isPresent();
        }
    },
    /** The case was never accepted, so that it goes back to its application. */
    NOT_ACCEPTED_BEFORE(RefusalCode.ACCEPTED_ALREADY) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.acceptance().isEmpty();
        }
    },
    /**
     * What is paid nothing and goes on was determined anew as what it is, with an opinion of another person, and by the office
     * together where the place decides together: it is identified again. What is paid needs none of this to go on.
     */
    IDENTIFIED_AGAIN(RefusalCode.IDENTIFIED_OTHERWISE) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            Optional<IdentificationKind> runs = file.registration().running().map(period -> period.kind());
            if (runs.isEmpty()) {
                return List.of();
            }
            var reasons = new ArrayList<Refusal>();
            for (Guard guard :
                    List.of(PROPOSAL_CURRENT, OPINION_GIVEN, NOT_THE_REVIEWER, DECIDED_TOGETHER, MEETING_AGREED)) {
                reasons.addAll(guard.refusals(file, actor, situation));
            }
            file.proposal()
                    .map(proposal -> proposal.determination().kind())
                    .filter(proposed -> !runs.equals(Optional.of(proposed)))
                    .ifPresent(proposed -> reasons.add(refusal("identification", proposed)));
            return reasons;
        }
    },
    /** No review of the entitlement is open. */
    NO_REVIEW_OPEN(RefusalCode.REVIEW_ALREADY_OPEN) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.review().isEmpty();
        }
    },
    /** Who applies for the household belongs to it, and so does its head. */
    APPLICANT_BELONGS(RefusalCode.APPLICANT_GONE) {
        @Override
        boolean holds(CaseFile file, Actor actor, Situation situation) {
            return file.household().member(file.household().applicantId()).isPresent()
                    && file.household().head().isPresent();
        }
    },
    /** Everybody whom the entitlement covers from now on belongs to the household. */
    COVERED_BELONG(RefusalCode.COVERED_MEMBER_LEFT) {
        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return file.ledger().entitlements().stream()
                    .filter(entitlement -> entitlement.until().isEmpty())
                    .flatMap(entitlement -> entitlement.covered().stream())
                    .distinct()
                    .filter(member -> file.household().member(member).isEmpty()
                            || !file.household().place(member).equals(member))
                    .map(member -> refusal("member", member))
                    .toList();
        }
    };

    private final RefusalCode code;

    Guard(RefusalCode code) {
        this.code = code;
    }

    /**
     * Returns the code of the refusals it gives; {@link #ADULTS_AUTHORISED} also says that one has expired, {@link
     * #IDENTIFIED_AGAIN} what else the identification lacks.
     */
    public RefusalCode code() {
        return code;
    }

    /** Returns every reason why it is not so; empty if it is. */
    public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
        return holds(file, actor, situation) ? List.of() : List.of(Refusal.of(code));
    }

    boolean holds(CaseFile file, Actor actor, Situation situation) {
        return refusals(file, actor, situation).isEmpty();
    }

    final Refusal refusal(String name, Object value) {
        return Refusal.of(code, name, value);
    }
}
