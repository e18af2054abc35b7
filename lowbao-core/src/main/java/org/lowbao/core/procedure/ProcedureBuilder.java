package org.lowbao.core.procedure;

import org.lowbao.core.archive.RetentionRule;
import org.lowbao.core.calendar.TimeLimit;
import org.lowbao.core.office.Role;

/**
 * Changes provisions of a {@link Procedure}, as a locality does: each with the document that allows it. What is not set stays.
 * Not safe for many threads.
 */
public final class ProcedureBuilder {

    private Provision<TimeLimit> totalLimit;
    private Provision<TimeLimit> startInvestigationLimit;
    private Provision<TimeLimit> noticeLimit;
    private Provision<Boolean> noticeCountsTowardLimit;
    private Provision<TimeLimit> refusalNoticeLimit;
    private Provision<Integer> investigators;
    private Provision<Role> confirmingRole;
    private Provision<Procedure.FirstPayment> firstPayment;
    private Provision<RetentionRule> retentionAfterStop;
    private Provision<RetentionRule> retentionAfterNonConfirmation;
    private Provision<TimeLimit> extendedLimit;
    private Provision<Procedure.Appraisals> appraisal;
    private Provision<Integer> noticePhotographs;
    private Provision<Boolean> collectiveDecision;
    private Provision<TimeLimit> reconsiderationLimit;
    private Provision<TimeLimit> litigationLimit;
    private DutyRules duties;
    private Provision<Procedure.Succession> succession;
    private Provision<Boolean> addOnsPaidApart;
    private Provision<Boolean> setOff;
    private Provision<Integer> paymentDeviation;
    private RegisterRules registers;
    private ConductRules conduct;
    private StewardshipRules stewardship;

    ProcedureBuilder(Procedure from) {
        this.totalLimit = from.totalLimit();
        this.startInvestigationLimit = from.startInvestigationLimit();
        this.noticeLimit = from.noticeLimit();
        this.noticeCountsTowardLimit = from.noticeCountsTowardLimit();
        this.refusalNoticeLimit = from.refusalNoticeLimit();
        this.investigators = from.investigators();
        this.confirmingRole = from.confirmingRole();
        this.firstPayment = from.firstPayment();
        this.retentionAfterStop = from.retentionAfterStop();
        this.retentionAfterNonConfirmation = from.retentionAfterNonConfirmation();
        this.extendedLimit = from.extendedLimit();
        this.appraisal = from.appraisal();
        this.noticePhotographs = from.noticePhotographs();
        this.collectiveDecision = from.collectiveDecision();
        this.reconsiderationLimit = from.reconsiderationLimit();
        this.litigationLimit = from.litigationLimit();
        this.duties = from.duties();
        this.succession = from.succession();
        this.addOnsPaidApart = from.addOnsPaidApart();
        this.setOff = from.setOff();
        this.paymentDeviation = from.paymentDeviation();
        this.registers = from.registers();
        this.conduct = from.conduct();
        this.stewardship = from.stewardship();
    }

    /** Sets how long a decision may take. */
    public ProcedureBuilder totalLimit(Provision<TimeLimit> provision) {
        this.totalLimit = provision;
        return this;
    }

    /** Sets how soon the investigation begins. */
    public ProcedureBuilder startInvestigationLimit(Provision<TimeLimit> provision) {
        this.startInvestigationLimit = provision;
        return this;
    }

    /** Sets how long the public notice hangs, and in which unit. */
    public ProcedureBuilder noticeLimit(Provision<TimeLimit> provision) {
        this.noticeLimit = provision;
        return this;
    }

    /** Sets whether the notice's days count in the limit to decide. */
    public ProcedureBuilder noticeCountsTowardLimit(Provision<Boolean> provision) {
        this.noticeCountsTowardLimit = provision;
        return this;
    }

    /** Sets how soon a non-confirmation is told. */
    public ProcedureBuilder refusalNoticeLimit(Provision<TimeLimit> provision) {
        this.refusalNoticeLimit = provision;
        return this;
    }

    /** Sets how many make a home visit. */
    public ProcedureBuilder investigators(Provision<Integer> provision) {
        this.investigators = provision;
        return this;
    }

    /** Sets who confirms. */
    public ProcedureBuilder confirmingRole(Provision<Role> provision) {
        this.confirmingRole = provision;
        return this;
    }

    /** Sets which month is paid first. */
    public ProcedureBuilder firstPayment(Provision<Procedure.FirstPayment> provision) {
        this.firstPayment = provision;
        return this;
    }

    /** Sets how long a stopped household's papers are kept. */
    public ProcedureBuilder retentionAfterStop(Provision<RetentionRule> provision) {
        this.retentionAfterStop = provision;
        return this;
    }

    /** Sets how long the papers of a case without confirmation are kept. */
    public ProcedureBuilder retentionAfterNonConfirmation(Provision<RetentionRule> provision) {
        this.retentionAfterNonConfirmation = provision;
        return this;
    }

    /** Sets how long an extended decision may take. */
    public ProcedureBuilder extendedLimit(Provision<TimeLimit> provision) {
        this.extendedLimit = provision;
        return this;
    }

    /** Sets which cases are appraised. */
    public ProcedureBuilder appraisal(Provision<Procedure.Appraisals> provision) {
        this.appraisal = provision;
        return this;
    }

    /** Sets how many photographs of the notice are kept. */
    public ProcedureBuilder noticePhotographs(Provision<Integer> provision) {
        this.noticePhotographs = provision;
        return this;
    }

    /** Sets whether the office decides together. */
    public ProcedureBuilder collectiveDecision(Provision<Boolean> provision) {
        this.collectiveDecision = provision;
        return this;
    }

    /** Sets until when reconsideration may be asked for. */
    public ProcedureBuilder reconsiderationLimit(Provision<TimeLimit> provision) {
        this.reconsiderationLimit = provision;
        return this;
    }

    /** Sets until when the household may sue. */
    public ProcedureBuilder litigationLimit(Provision<TimeLimit> provision) {
        this.litigationLimit = provision;
        return this;
    }

    /** Sets what office and household owe each other. */
    public ProcedureBuilder duties(DutyRules provision) {
        this.duties = provision;
        return this;
    }

    /** Sets what becomes of the dossier of a head who dies. */
    public ProcedureBuilder succession(Provision<Procedure.Succession> provision) {
        this.succession = provision;
        return this;
    }

    /** Sets whether add-ons are paid apart. */
    public ProcedureBuilder addOnsPaidApart(Provision<Boolean> provision) {
        this.addOnsPaidApart = provision;
        return this;
    }

    /** Sets whether running benefit may be kept back. */
    public ProcedureBuilder setOff(Provision<Boolean> provision) {
        this.setOff = provision;
        return this;
    }

    /** Sets which difference of a line is pointed out. */
    public ProcedureBuilder paymentDeviation(Provision<Integer> provision) {
        this.paymentDeviation = provision;
        return this;
    }

    /** Sets how long families are identified that are paid nothing a month. */
    public ProcedureBuilder registers(RegisterRules provision) {
        this.registers = provision;
        return this;
    }

    /** Sets how the offices conduct a case between them. */
    public ProcedureBuilder conduct(ConductRules rules) {
        this.conduct = rules;
        return this;
    }

    /** Sets how the office keeps up a case. */
    public ProcedureBuilder stewardship(StewardshipRules provision) {
        this.stewardship = provision;
        return this;
    }

    /**
     * Returns the procedure as changed so far; the builder can go on.
     *
     * @throws IllegalArgumentException if it chooses what no locality may choose, see {@link Procedure}
     */
    public Procedure build() {
        return new Procedure(
                totalLimit,
                startInvestigationLimit,
                noticeLimit,
                noticeCountsTowardLimit,
                refusalNoticeLimit,
                investigators,
                confirmingRole,
                firstPayment,
                retentionAfterStop,
                retentionAfterNonConfirmation,
                extendedLimit,
                appraisal,
                noticePhotographs,
                collectiveDecision,
                reconsiderationLimit,
                litigationLimit,
                duties,
                succession,
                addOnsPaidApart,
                setOff,
                paymentDeviation,
                registers,
                conduct,
                stewardship);
    }
}
