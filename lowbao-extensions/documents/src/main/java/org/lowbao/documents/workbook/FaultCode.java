package org.lowbao.documents.workbook;

/**
 * What can be wrong with an intake workbook. The names are codes and never renamed; what each means and what to do
 * about it stands in the bundle {@code org.lowbao.documents.workbook.Faults}.
 */
public enum FaultCode {
    // of the file
    FILE_EMPTY,
    FILE_NOT_A_WORKBOOK,
    FILE_OLD_FORMAT,
    FILE_ENCRYPTED,
    FILE_DAMAGED,
    FILE_TOO_LARGE,
    FILE_TOO_MANY_PARTS,
    FILE_PART_NAME,
    FILE_FORBIDDEN_MARKUP,
    FILE_TOO_MANY_ROWS,
    // of a sheet
    SHEET_MISSING,
    SHEET_TWICE,
    SHEET_EMPTY,
    COLUMN_MISSING,
    COLUMN_TWICE,
    // of a cell
    VALUE_MISSING,
    FORMULA,
    CELL_ERROR,
    CELL_TOO_LONG,
    TEXT_TOO_LONG,
    CONTROL_CHARACTERS,
    NUMBER_AS_CODE,
    DIGITS_LOST,
    NOT_AN_AMOUNT,
    AMOUNT_DECIMALS,
    AMOUNT_RANGE,
    NOT_A_DATE,
    NOT_A_WHOLE_NUMBER,
    UNKNOWN_TERM,
    UNKNOWN_RELATION,
    AMBIGUOUS_RELATION,
    IDENTIFIER,
    NOT_A_VILLAGE,
    UNKNOWN_MATERIAL,
    SHAPE,
    CITIZEN_ID_AS_NUMBER,
    // of a row among the others
    UNKNOWN_HOUSEHOLD,
    HOUSEHOLD_TWICE,
    APPLICATION_TWICE,
    PERSON_IN_TWO_HOUSEHOLDS,
    UNKNOWN_MEMBER,
    MEMBER_TWICE,
    PERSON_TWICE,
    BIRTH_DATE_DIFFERS,
    SEX_DIFFERS,
    BORN_LATER,
    ONE_HEAD,
    NO_MEMBERS,
    TOO_MANY,
    NEGATIVE,
    TOO_SMALL,
    /** A rule of the host's own validation that lowbao has no words for. */
    INVALID_VALUE
}
