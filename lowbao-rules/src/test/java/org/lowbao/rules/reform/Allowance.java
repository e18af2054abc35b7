package org.lowbao.rules.reform;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

/** A made-up allowance that fills a household's income up to a line, with money for its pupils, and its reforms. */
final class Allowance {

    static final YearMonth JANUARY = YearMonth.of(2027, 1);
    static final LocalDate KNOWN_ON = LocalDate.of(2026, 12, 1);

    private static final String LAW = """
        pack:
          id: allowance
          version: "1"
          issuer: office
          division: "990000"
          level: province
          language: 1
          from: 2020-01-01
          decided: 2019-12-01
          name: {zh: 补贴, en: allowance}
        documents:
          law: {title: Law, issued: 2019-12-01, mark: fixture}
        subjects:
          户:
            words: {zh: 户, en: household}
            facts:
              地区: {type: code, codes: [urban, rural], words: {zh: 地区, en: area}}
          成员:
            of: 户
            counted-in: 人
            words: {zh: 成员, en: member}
            facts:
              月收入: {type: 元/月, words: {zh: 月收入, en: monthly income}}
              在学: {type: yes-no, words: {zh: 在学, en: at school}}
        parameters:
          限额:
            type: 元/人/月
            by: [地区]
            words: {zh: 限额, en: line}
            rows:
              - {key: urban, value: 700, from: 2020-01-01, document: law}
              - {key: rural, value: 500, from: 2020-01-01, document: law}
          学生补助:
            type: 元/月
            words: {zh: 学生补助, en: money for a pupil}
            rows:
              - {value: 30, from: 2020-01-01, document: law}
        variables:
          户月收入:
            of: 户
            type: 元/月
            is: sum(成员.月收入)
            words: {zh: 户月收入, en: household income}
          差额:
            of: 户
            type: 元/月
            is: 限额 * count(成员) - 户月收入
            words: {zh: 差额, en: gap}
        rules:
          below:
            of: 户
            when: 差额 > 0 元/月
            basis: {document: law, article: "3"}
            met: {zh: 有差额, en: a gap}
            not-met: {zh: 没有差额, en: no gap}
        outcomes:
          PAID:
            of: 户
            when: 差额 > 0 元/月
            amounts: [差额]
            because: [below]
            words: {zh: 发放, en: paid}
          NOTHING:
            of: 户
            when: 差额 <= 0 元/月
            words: {zh: 不发放, en: nothing}
          PUPIL:
            of: 成员
            when: 在学
            amounts: [学生补助]
            words: {zh: 学生, en: pupil}
        """;

    private static final String HEADER = """
        pack:
          id: reform
          version: "1"
          issuer: office
          division: "990000"
          level: province
          language: 1
          parent: allowance
          from: 2020-01-01
          decided: 2026-12-01
          name: {zh: 改革, en: reform}
        documents:
          draft: {title: Draft, issued: 2026-12-01, mark: fixture}
        """;

    static final CompiledPolicy TODAY =
            PolicyCompiler.compile(List.of(source("allowance", LAW))).orElseThrow();

    private Allowance() {}

    static PackSource source(String name, String yaml) {
        return PackSource.of(name, Map.of("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns today's law with a reform laid over it. */
    static CompiledPolicy reformedBy(String sections) {
        return PolicyCompiler.overlay(TODAY, source("reform", HEADER + sections))
                .orElseThrow();
    }

    static CompiledPolicy withUrbanLine(int yuan) {
        return reformedBy("""
            parameters:
              限额:
                overrides: draft
                rows:
                  - {key: urban, value: 700, from: 2020-01-01, to: 2026-12-31, document: law}
                  - {key: urban, value: %d, from: 2027-01-01, document: draft}
            """.formatted(yuan));
    }

    static CaseFacts urban(String id, FactSheet... members) {
        return household(id, "urban", members);
    }

    static CaseFacts rural(String id, FactSheet... members) {
        return household(id, "rural", members);
    }

    static CaseFacts household(String id, String area, FactSheet... members) {
        FactSheet.Builder sheet = FactSheet.of("h").fact("地区", FactValue.code(area));
        List.of(members).forEach(member -> sheet.add("成员", member));
        return new CaseFacts(id, sheet.build());
    }

    static FactSheet earning(String yuan) {
        return member(yuanAMonth(yuan), FactValue.truth(false));
    }

    static FactSheet pupil() {
        return member(yuanAMonth("0"), FactValue.truth(true));
    }

    static FactSheet member(FactValue income, FactValue atSchool) {
        return FactSheet.of("m").fact("月收入", income).fact("在学", atSchool).build();
    }

    static FactValue yuanAMonth(String yuan) {
        return FactValue.number(new BigDecimal(yuan), Unit.YUAN_PER_MONTH);
    }
}
