package org.lowbao.core.dossier;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The catalogue of documents that a dibao dossier (低保档案) can hold, by the stage that makes them. Names are stored and
 * never renamed; titles stand in the bundle {@code org.lowbao.core.dossier.DocumentTypes}.
 *
 * <p>A synthesis of the national notice on dibao dossiers, the standard administrative documents of 民办发〔2019〕10号, and
 * forms in use; a locality leaves out what it does not use.
 */
public enum DocumentType {
    APPLICATION(Stage.APPLICATION),
    DELEGATION(Stage.APPLICATION),
    INTEGRITY_PLEDGE(Stage.APPLICATION),
    CHECK_AUTHORISATION(Stage.APPLICATION),
    PRIVACY_NOTICE(Stage.APPLICATION),
    HOUSEHOLD_REGISTER_COPY(Stage.APPLICATION),
    ID_CARD_COPY(Stage.APPLICATION),
    DISABILITY_CERTIFICATE(Stage.APPLICATION),
    DIAGNOSIS(Stage.APPLICATION),
    ENROLMENT_PROOF(Stage.APPLICATION),
    MARRIAGE_PAPERS(Stage.APPLICATION),
    INCOME_STATEMENT(Stage.APPLICATION),
    PROPERTY_STATEMENT(Stage.APPLICATION),
    EXPENDITURE_PROOF(Stage.APPLICATION),
    BANK_ACCOUNT_COPY(Stage.APPLICATION),
    ACCEPTANCE_NOTICE(Stage.ACCEPTANCE),
    NON_ACCEPTANCE_NOTICE(Stage.ACCEPTANCE),
    ONE_TIME_NOTIFICATION(Stage.ACCEPTANCE),
    LIMIT_EXTENSION(Stage.ACCEPTANCE),
    MATERIAL_WAIVER(Stage.ACCEPTANCE),
    SHORTAGE_RECORD(Stage.ACCEPTANCE),
    NEAR_RELATIVE_FILING(Stage.ACCEPTANCE),
    HOME_VISIT_FORM(Stage.SURVEY),
    VISIT_SIGNATURE(Stage.SURVEY),
    HOME_VISIT_PHOTOGRAPH(Stage.SURVEY),
    NEIGHBOUR_VISIT_RECORD(Stage.SURVEY),
    LETTER_ENQUIRY(Stage.SURVEY),
    SUPPORTER_SURVEY(Stage.SURVEY),
    SUPPORT_PLEDGE(Stage.SURVEY),
    OFFICER_FINDING(Stage.SURVEY),
    CHECK_REQUEST(Stage.CHECK),
    AGENCY_ANSWER(Stage.CHECK),
    CHECK_REPORT(Stage.CHECK),
    CHECK_OBJECTION(Stage.CHECK),
    APPRAISAL_RECORD(Stage.APPRAISAL),
    DETERMINATION_RECORD(Stage.REVIEW),
    TOWNSHIP_OPINION(Stage.REVIEW),
    NOTICE_SHEET(Stage.NOTICE),
    NOTICE_PHOTOGRAPH(Stage.NOTICE),
    NOTICE_OBJECTION(Stage.NOTICE),
    CONFIRMATION_FORM(Stage.CONFIRMATION),
    PAPERS_SENT(Stage.CONFIRMATION),
    SPOT_CHECK_RECORD(Stage.CONFIRMATION),
    COLLECTIVE_MINUTES(Stage.CONFIRMATION),
    CONFIRMATION_NOTICE(Stage.CONFIRMATION),
    NON_CONFIRMATION_NOTICE(Stage.CONFIRMATION),
    DELIVERY_RECEIPT(Stage.CONFIRMATION),
    CERTIFICATE(Stage.CONFIRMATION),
    PAYMENT_EXTRACT(Stage.PAYMENT),
    PAYMENT_RESULT(Stage.PAYMENT),
    PRICE_SUBSIDY_RECORD(Stage.PAYMENT),
    WITHHOLDING_NOTICE(Stage.PAYMENT),
    RESUMPTION_NOTICE(Stage.PAYMENT),
    CUSTODY_AGREEMENT(Stage.PAYMENT),
    CUSTODY_RECORD(Stage.PAYMENT),
    CUSTODY_FILING(Stage.PAYMENT),
    CUSTODY_END(Stage.PAYMENT),
    PUBLICATION_SHEET(Stage.PAYMENT),
    PUBLICATION_REMOVAL(Stage.PAYMENT),
    TAKE_OVER_RECORD(Stage.DYNAMIC),
    CHANGE_REPORT(Stage.DYNAMIC),
    REVIEW_FORM(Stage.DYNAMIC),
    MEMBER_CHANGE_FORM(Stage.DYNAMIC),
    AMOUNT_CHANGE_FORM(Stage.DYNAMIC),
    CONVERSION_NOTICE(Stage.DYNAMIC),
    CORRECTION_RECORD(Stage.DYNAMIC),
    DYNAMIC_RECORD(Stage.DYNAMIC),
    OFFICER_HANDOVER(Stage.DYNAMIC),
    GRADUAL_EXIT_FORM(Stage.DYNAMIC),
    REFERRAL_LETTER(Stage.DYNAMIC),
    REFERRAL_ANSWER(Stage.DYNAMIC),
    WORK_OFFER(Stage.DYNAMIC),
    WORK_REFUSAL_NOTICE(Stage.DYNAMIC),
    ADD_ON_FORM(Stage.DYNAMIC),
    TRANSFER_CERTIFICATE(Stage.STOP),
    STOP_FORM(Stage.STOP),
    TERMINATION_NOTICE(Stage.STOP),
    RECOVERY_DECISION(Stage.STOP),
    SET_OFF_NOTICE(Stage.STOP),
    RECOVERY_LEDGER(Stage.STOP),
    REMEDY_PAPERS(Stage.REMEDY),
    REMEDY_ANSWER(Stage.REMEDY),
    ANSWER_EXTENSION_NOTICE(Stage.REMEDY),
    REOPENING_NOTICE(Stage.REMEDY),
    OTHER(Stage.DYNAMIC);

    /** The stage of a case that makes a document; declared in the order of a case. */
    public enum Stage {
        APPLICATION,
        ACCEPTANCE,
        SURVEY,
        CHECK,
        APPRAISAL,
        REVIEW,
        NOTICE,
        CONFIRMATION,
        PAYMENT,
        DYNAMIC,
        STOP,
        REMEDY
    }

    private final Stage stage;

    DocumentType(Stage stage) {
        this.stage = stage;
    }

    public Stage stage() {
        return stage;
    }

    /** Returns the title in a language; Chinese if there is no bundle for it. */
    public String title(Locale language) {
        return ResourceBundle.getBundle(
                        "org.lowbao.core.dossier.DocumentTypes",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(name());
    }
}
