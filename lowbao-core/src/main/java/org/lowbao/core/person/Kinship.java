package org.lowbao.core.person;

import java.util.Arrays;
import java.util.Optional;

/** How a person is related to the household head (与户主关系), with codes and terms of GB/T 4761-2008. */
public enum Kinship {
    SELF("01", "本人"),
    HEAD("02", "户主"),
    SPOUSE("10", "配偶"),
    HUSBAND("11", "夫"),
    WIFE("12", "妻"),
    SON("20", "子"),
    ONLY_SON("21", "独生子"),
    ELDEST_SON("22", "长子"),
    SECOND_SON("23", "次子"),
    THIRD_SON("24", "三子"),
    FOURTH_SON("25", "四子"),
    FIFTH_SON("26", "五子"),
    ADOPTED_OR_STEP_SON("27", "养子或继子"),
    SON_IN_LAW("28", "女婿"),
    OTHER_SON("29", "其他儿子"),
    DAUGHTER("30", "女"),
    ONLY_DAUGHTER("31", "独生女"),
    ELDEST_DAUGHTER("32", "长女"),
    SECOND_DAUGHTER("33", "次女"),
    THIRD_DAUGHTER("34", "三女"),
    FOURTH_DAUGHTER("35", "四女"),
    FIFTH_DAUGHTER("36", "五女"),
    ADOPTED_OR_STEP_DAUGHTER("37", "养女或继女"),
    DAUGHTER_IN_LAW("38", "儿媳"),
    OTHER_DAUGHTER("39", "其他女儿"),
    GRANDCHILD("40", "孙辈"),
    SONS_SON("41", "孙子"),
    SONS_DAUGHTER("42", "孙女"),
    DAUGHTERS_SON("43", "外孙子"),
    DAUGHTERS_DAUGHTER("44", "外孙女"),
    GRANDSONS_WIFE("45", "孙媳妇或外孙媳妇"),
    GRANDDAUGHTERS_HUSBAND("46", "孙女婿或外孙女婿"),
    GREAT_GRANDSON("47", "曾孙子或外曾孙子"),
    GREAT_GRANDDAUGHTER("48", "曾孙女或外曾孙女"),
    OTHER_GRANDCHILD("49", "其他"),
    PARENT("50", "父母"),
    FATHER("51", "父亲"),
    MOTHER("52", "母亲"),
    HUSBANDS_FATHER("53", "公公"),
    HUSBANDS_MOTHER("54", "婆婆"),
    WIFES_FATHER("55", "岳父"),
    WIFES_MOTHER("56", "岳母"),
    STEP_OR_ADOPTIVE_FATHER("57", "继父或养父"),
    STEP_OR_ADOPTIVE_MOTHER("58", "继母或养母"),
    OTHER_PARENT("59", "其他"),
    GRANDPARENT("60", "祖父母或外祖父母"),
    FATHERS_FATHER("61", "祖父"),
    FATHERS_MOTHER("62", "祖母"),
    MOTHERS_FATHER("63", "外祖父"),
    MOTHERS_MOTHER("64", "外祖母"),
    SPOUSES_GRANDPARENT("65", "配偶的祖父母或外祖父母"),
    GREAT_GRANDFATHER("66", "曾祖父"),
    GREAT_GRANDMOTHER("67", "曾祖母"),
    SPOUSES_GREAT_GRANDPARENT("68", "配偶的曾祖父母"),
    OTHER_GRANDPARENT("69", "其他"),
    SIBLING("70", "兄弟姐妹"),
    ELDER_BROTHER("71", "兄"),
    ELDER_BROTHERS_WIFE("72", "嫂"),
    YOUNGER_BROTHER("73", "弟"),
    YOUNGER_BROTHERS_WIFE("74", "弟媳"),
    ELDER_SISTER("75", "姐姐"),
    ELDER_SISTERS_HUSBAND("76", "姐夫"),
    YOUNGER_SISTER("77", "妹妹"),
    YOUNGER_SISTERS_HUSBAND("78", "妹夫"),
    OTHER_SIBLING("79", "其他"),
    OTHER("80", "其他"),
    FATHERS_ELDER_BROTHER("81", "伯父"),
    FATHERS_ELDER_BROTHERS_WIFE("82", "伯母"),
    FATHERS_YOUNGER_BROTHER("83", "叔父"),
    FATHERS_YOUNGER_BROTHERS_WIFE("84", "婶母"),
    MOTHERS_BROTHER("85", "舅父"),
    MOTHERS_BROTHERS_WIFE("86", "舅母"),
    MOTHERS_SISTERS_HUSBAND("87", "姨父"),
    MOTHERS_SISTER("88", "姨母"),
    FATHERS_SISTERS_HUSBAND("89", "姑父"),
    FATHERS_SISTER("90", "姑母"),
    PATERNAL_COUSIN("91", "堂兄弟姐妹"),
    OTHER_COUSIN("92", "表兄弟姐妹"),
    BROTHERS_SON("93", "侄子"),
    BROTHERS_DAUGHTER("94", "侄女"),
    SISTERS_SON("95", "外甥"),
    SISTERS_DAUGHTER("96", "外甥女"),
    OTHER_RELATIVE("97", "其他亲属"),
    HOUSEKEEPER("98", "保姆"),
    NOT_RELATED("99", "非亲属");

    private final String code;
    private final String term;

    Kinship(String code, String term) {
        this.code = code;
        this.term = term;
    }

    /** Returns the relation with a two-digit code, or empty if the standard has no such code. */
    public static Optional<Kinship> ofCode(String code) {
        return Arrays.stream(values())
                .filter(kinship -> kinship.code.equals(code))
                .findFirst();
    }

    /** Returns the first relation, in the order of the codes, with the standard's Chinese term. */
    public static Optional<Kinship> ofTerm(String term) {
        return Arrays.stream(values())
                .filter(kinship -> kinship.term.equals(term))
                .findFirst();
    }

    /** Returns the standard's code, two digits. */
    public String code() {
        return code;
    }

    /** Returns the standard's Chinese term. */
    public String term() {
        return term;
    }

    /** Tells whether it is the head, or the person himself or herself. */
    public boolean isHead() {
        return this == SELF || this == HEAD;
    }
}
