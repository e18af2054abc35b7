package org.lowbao.core.household;

/** The categories of household income (家庭收入). What counts of each is the policy's business. */
public enum IncomeCategory {
    /** 工资性收入. */
    WAGE,
    /** 经营净收入. */
    BUSINESS,
    /** 财产净收入. */
    PROPERTY,
    /** 转移净收入. */
    TRANSFER,
    /** 其他. */
    OTHER;

    /** Tells whether it is earned by work. */
    public boolean isFromWork() {
        return this == WAGE || this == BUSINESS;
    }
}
