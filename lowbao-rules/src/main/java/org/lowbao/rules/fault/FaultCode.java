package org.lowbao.rules.fault;

/** The kinds of faults a pack can have. The names are stable; words in Chinese and English are in the bundles. */
public enum FaultCode {
    // the file
    PACK_TOO_LARGE,
    NOT_UTF8,
    YAML_SYNTAX,
    YAML_ALIAS,
    YAML_TAG,
    YAML_TOO_DEEP,
    DUPLICATE_KEY,
    // table files
    NO_SUCH_FILE,
    NO_TABLE_FORMAT,
    WRONG_ENCODING,
    TABLE_TOO_LARGE,
    CSV_QUOTES,
    WORKBOOK_UNREADABLE,
    WORKBOOK_SHEETS,
    WORKBOOK_CELL,
    DUPLICATE_HEADING,
    CELL_WITHOUT_HEADING,
    // the form
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_SHAPE,
    BAD_VALUE,
    BAD_NAME,
    DUPLICATE_NAME,
    MISSING_CHINESE,
    MISSING_ENGLISH(true),
    UNKNOWN_PLACEHOLDER,
    UNKNOWN_DOCUMENT,
    UNKNOWN_SUBJECT,
    UNKNOWN_RULE,
    NEVER_TOGETHER,
    NO_PACK_HEADER,
    TWO_PACK_HEADERS,
    // dated tables
    BAD_PERIOD,
    OVERLAP,
    GAP,
    RUNS_OUT(true),
    NO_ROWS(true),
    BAND_GAP,
    TABLE_TOO_FINE,
    INEXACT_CONVERSION,
    // decision tables
    DUPLICATE_ROW,
    IMPOSSIBLE_ROW,
    UNREACHABLE_ROW,
    NOT_COVERED(true),
    // layers
    WRONG_PARENT,
    UNKNOWN_PARENT,
    CLASH,
    NOTHING_TO_OVERRIDE,
    OVERRIDE_WITHOUT_DOCUMENT,
    OVERRIDE_CHANGES_TYPE,
    LANGUAGE_LEVEL,
    // cases
    WRONG_INSTANCE,
    WRONG_COUNT,
    NOTHING_EXPECTED(true),
    // expressions
    SYNTAX,
    FULL_WIDTH_SIGN,
    FOREIGN_SIGN,
    EXPRESSION_TOO_LONG,
    EXPRESSION_TOO_DEEP,
    UNKNOWN_NAME,
    UNKNOWN_FUNCTION,
    UNKNOWN_STRATEGY,
    STRATEGY_TWICE,
    UNKNOWN_COLLECTION,
    COLLECTION_AS_VALUE,
    UNKNOWN_CODE,
    WRONG_TYPE,
    UNLIKE_TYPES,
    STOCK_WITH_FLOW,
    MONTH_WITH_YEAR,
    HEAD_WITH_HOUSEHOLD,
    SENSELESS_UNIT,
    DIVISION_NOT_ROUNDED,
    ROUNDED_TWICE,
    BAD_STEP,
    WRONG_ARGUMENTS,
    CYCLE;

    private final boolean warning;

    FaultCode() {
        this(false);
    }

    FaultCode(boolean warning) {
        this.warning = warning;
    }

    /** Tells whether a pack with this fault still loads. */
    public boolean isWarning() {
        return warning;
    }
}
