package org.lowbao.core.person;

/** Marital status (婚姻状况), with the first-level codes of GB/T 2261.2. */
public enum MaritalStatus {
    UNMARRIED("10"),
    MARRIED("20"),
    WIDOWED("30"),
    DIVORCED("40"),
    NOT_STATED("90");

    private final String code;

    MaritalStatus(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
