package org.lowbao.core.office;

/** Why a dossier is read; stands in the access journal with every read (个人信息保护法 arts. 5, 6). */
public enum Purpose {
    /** To take a step of the case. */
    CASEWORK,
    /** To re-check an existing entitlement. */
    REVIEW,
    /** To prepare or reconcile payment. */
    PAYMENT,
    /** To arrange, package, appraise or transfer. */
    ARCHIVES,
    /** To supervise or inspect. */
    SUPERVISION,
    /** To answer the family's own request. */
    REQUEST_OF_THE_PERSON,
    /** To print a report or list that the law asks for. */
    STATUTORY_REPORT
}
