package org.lowbao.core.household;

/** The kinds of household property (家庭财产). */
public enum PropertyKind {
    /** 银行存款. */
    DEPOSIT(true),
    /** 有价证券、基金. */
    SECURITIES(true),
    /** 商业保险, by its cash value. */
    INSURANCE(true),
    /** 债权. */
    CLAIM(true),
    /** 互联网金融资产. */
    INTERNET_FINANCE(true),
    /** 住房. */
    DWELLING(false),
    /** 非居住类房屋: a shop, a parking place, an office. */
    NON_RESIDENTIAL(false),
    /** 机动车辆. */
    VEHICLE(false),
    /** 船舶、大型农机具. */
    VESSEL_OR_MACHINERY(false),
    /** 市场主体: an enterprise, a sole trader, a cooperative. */
    MARKET_ENTITY(false);

    private final boolean financial;

    PropertyKind(boolean financial) {
        this.financial = financial;
    }

    /** Tells whether it is a financial asset (金融资产), which has a balance; the others are counted by pieces. */
    public boolean isFinancial() {
        return financial;
    }
}
