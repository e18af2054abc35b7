package org.lowbao.documents.workbook;

/** The columns of an intake workbook, by their headers. Some stand in several sheets. */
public enum IntakeColumn {
    HOUSEHOLD_NUMBER("户编号"),
    APPLICATION_NUMBER("申请编号"),
    APPLICATION_DATE("申请日期"),
    VILLAGE_CODE("村(居)编码"),
    VILLAGE_NAME("村(居)名称"),
    AREA("城乡"),
    ADDRESS("住址"),
    PHONE("联系电话"),
    APPLICANT("申请人成员号"),
    ACCOUNT("开户账号"),
    NEAR_RELATIVE("近亲属备案"),
    DECLARES_PROPERTY("是否申报财产"),
    MATERIALS("已交材料"),
    MEMBER_NUMBER("成员号"),
    NAME("姓名"),
    CITIZEN_ID("公民身份号码"),
    SEX("性别"),
    BIRTH_DATE("出生日期"),
    RELATION_TO_HEAD("与户主关系"),
    MARITAL_STATUS("婚姻状况"),
    DISABILITY_CATEGORY("残疾类别"),
    DISABILITY_LEVEL("残疾等级"),
    SERIOUSLY_ILL("重特大疾病"),
    WORK_CAPACITY("劳动能力"),
    FULL_TIME_STUDENT("全日制在校"),
    CATEGORY("类别"),
    KIND("种类"),
    AMOUNT("金额"),
    PERIOD("周期"),
    USE("用途"),
    VALUE("价值"),
    AS_OF("截止日期"),
    RELATION("关系"),
    HOUSEHOLD_SIZE("家庭人口"),
    YEARLY_INCOME("家庭年收入"),
    ABLE("有无赡养能力"),
    PLEDGED("承诺年赡养费");

    private final String header;

    IntakeColumn(String header) {
        this.header = header;
    }

    /** Returns the text in the header row. */
    public String header() {
        return header;
    }
}
