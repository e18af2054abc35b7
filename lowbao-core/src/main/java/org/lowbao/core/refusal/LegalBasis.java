package org.lowbao.core.refusal;

/** Short citations of the documents that steps and refusals rest on. */
public final class LegalBasis {

    /** 《最低生活保障审核确认办法》 民发〔2021〕57号. */
    public static final String REVIEW_AND_CONFIRMATION = "民发〔2021〕57号";
    /** 《社会救助暂行办法》 State Council Order 649. */
    public static final String SOCIAL_ASSISTANCE = "社会救助暂行办法";
    /** 民政部办公厅、国家档案局办公室《关于加强最低生活保障档案管理的通知》. */
    public static final String DOSSIER_NOTICE = "关于加强最低生活保障档案管理的通知";
    /** 《中华人民共和国档案法》. */
    public static final String ARCHIVES_LAW = "档案法";
    /** 《中华人民共和国个人信息保护法》. */
    public static final String PERSONAL_INFORMATION = "个人信息保护法";

    /** 《刚性支出困难家庭认定办法》, of 2024-10-24; its articles were not verified. */
    public static final String HARDSHIP = "刚性支出困难家庭认定办法";

    private LegalBasis() {}

    /** Returns a citation such as {@code 民发〔2021〕57号 第10条}. */
    public static String article(String document, int article) {
        return document + " 第" + article + "条";
    }
}
