package org.lowbao.rules.testkit;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.lowbao.rules.pack.PackSource;

/** A small sound pack, to break. */
final class Pack {

    static final String SOUND = """
            pack: {id: p, version: "1", issuer: p, division: "990000", level: county, language: 1, from: 2020-01-01, decided: 2020-01-01, name: {zh: 包, en: p}}
            documents: {law: {title: Law, issued: 2020-01-01, mark: fixture}}
            subjects:
              户:
                words: {zh: 户, en: household}
                facts:
                  存款: {type: 元, words: {zh: 存款, en: savings}}
                  城镇: {type: yes-no, words: {zh: 城镇, en: urban}}
              人员:
                of: 户
                counted-in: 人
                words: {zh: 人员, en: member}
                facts:
                  月收入: {type: 元/月, words: {zh: 月收入, en: income}}
                  患病: {type: yes-no, words: {zh: 患病, en: ill}}
            parameters:
              标准:
                type: 元/人/月
                words: {zh: 标准, en: standard}
                rows:
                  - {value: 700, from: 2020-01-01, to: 2026-06-30, document: law}
                  - {value: 750, from: 2026-07-01, document: law}
              存款上限:
                type: 元
                words: {zh: 存款上限, en: limit of savings}
                rows:
                  - {value: 20000, from: 2020-01-01, document: law}
            variables:
              户收入:
                of: 户
                type: 元/月
                is: 'sum(人员.月收入)'
                words: {zh: 户收入, en: household income}
              应发:
                of: 户
                type: 元/月
                is: 'max(0 元/月, 标准 * count(人员) - 户收入)'
                words: {zh: 应发, en: benefit}
              符合:
                of: 户
                type: yes-no
                is: '户收入 < 标准 * count(人员) and 存款 <= 存款上限'
                words: {zh: 符合, en: eligible}
            outcomes:
              PAID: {of: 户, when: '符合', amounts: [应发], words: {zh: 发放, en: paid}}
              NOTHING: {of: 户, when: 'not 符合', words: {zh: 不发放, en: nothing}}
            """;

    private Pack() {}

    static RulesUnderTest rules(String yaml) {
        return RulesUnderTest.of(PackSource.of("p", Map.of("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8))))
                .during(YearMonth.of(2026, 4), YearMonth.of(2026, 9))
                .eligible("PAID")
                .benefit("应发")
                .countableIncome("户收入")
                .between("户收入", "0", "3000")
                .between("月收入", "0", "1000")
                .between("存款", "0", "40000")
                .atMost(3, "人员", true);
    }
}
