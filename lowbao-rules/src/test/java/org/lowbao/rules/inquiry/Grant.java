package org.lowbao.rules.inquiry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;
import org.lowbao.rules.language.Unit;
import org.lowbao.rules.pack.PackSource;

/** A made-up grant for grown-up residents with little income, little savings and no car. */
final class Grant {

    static final YearMonth JANUARY = YearMonth.of(2027, 1);
    static final LocalDate KNOWN_ON = LocalDate.of(2027, 1, 1);

    static final String LAW = """
        pack:
          id: grant
          version: "1"
          issuer: office
          division: "990000"
          level: province
          language: 1
          from: 2020-01-01
          decided: 2019-12-01
          name: {zh: 补贴, en: grant}
        documents:
          law: {title: Law, issued: 2019-12-01, mark: fixture}
        subjects:
          申请人:
            words: {zh: 申请人, en: applicant}
            facts:
              户籍: {type: code, words: {zh: 户籍, en: residence}}
              出生日期: {type: date, words: {zh: 出生日期, en: birth date}}
              存款: {type: 元, words: {zh: 存款, en: savings}}
              有车: {type: yes-no, words: {zh: 有车, en: owns a car}}
              残疾: {type: yes-no, words: {zh: 残疾, en: disabled}}
          工作:
            of: 申请人
            words: {zh: 工作, en: job}
            facts:
              月工资: {type: 元/月, words: {zh: 月工资, en: wage}}
        parameters:
          线:
            type: 元/月
            words: {zh: 线, en: line}
            rows:
              - {value: 700, from: 2020-01-01, document: law}
          存款上限:
            type: 元
            words: {zh: 存款上限, en: savings allowed}
            rows:
              - {value: 10000, from: 2020-01-01, document: law}
        variables:
          月收入:
            of: 申请人
            type: 元/月
            is: sum(工作.月工资)
            words: {zh: 月收入, en: income}
          符合:
            of: 申请人
            type: yes-no
            is: |
              户籍 = "local" and years_between(出生日期, month_start) >= 18 岁
              and 月收入 < 线 and 存款 <= 存款上限 and not 有车
            words: {zh: 符合, en: fits}
          金额:
            of: 申请人
            type: 元/月
            is: 线 - 月收入 + (if 残疾 then 50 元/月 else 0 元/月)
            words: {zh: 金额, en: amount}
        outcomes:
          PAID:
            of: 申请人
            when: 符合
            amounts: [金额]
            words: {zh: 发放, en: paid}
          REFUSED:
            of: 申请人
            when: not 符合
            words: {zh: 不发放, en: refused}
        """;

    static final CompiledPolicy POLICY = policy(LAW);

    static final Lookup RESIDENCE = new Lookup("residence", Set.of("户籍", "出生日期"), 1);
    static final Lookup CARS = new Lookup("cars", Set.of("有车"), 1);
    static final Lookup WAGES = new Lookup("wages", Set.of("月工资"), 2);
    static final Lookup BANKS = new Lookup("banks", Set.of("存款"), 5);
    static final Lookup FEDERATION = new Lookup("federation", Set.of("残疾"), 1);

    private Grant() {}

    static CompiledPolicy policy(String yaml) {
        return PolicyCompiler.compile(
                        List.of(PackSource.of("grant", Map.of("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)))))
                .orElseThrow();
    }

    /** Returns an applicant who is paid 400 yuan a month: everything is known, wage 300, savings 5 000. */
    static Map<String, FactValue> applicant() {
        var facts = new LinkedHashMap<String, FactValue>();
        facts.put("户籍", FactValue.code("local"));
        facts.put("出生日期", FactValue.date(LocalDate.of(1980, 5, 5)));
        facts.put("存款", FactValue.number(5_000, Unit.YUAN));
        facts.put("有车", FactValue.truth(false));
        facts.put("残疾", FactValue.truth(false));
        facts.put("月工资", yuanAMonth("300"));
        return facts;
    }

    static Map<String, FactValue> applicantWithout(String... unknown) {
        Map<String, FactValue> facts = applicant();
        for (String name : unknown) {
            facts.put(name, FactValue.unknown("NOT_ASKED"));
        }
        return facts;
    }

    static FactSheet sheet(Map<String, FactValue> facts) {
        FactSheet.Builder sheet = FactSheet.of("a");
        var job = FactSheet.of("job");
        facts.forEach((name, value) -> (name.equals("月工资") ? job : sheet).fact(name, value));
        return sheet.add("工作", job.build()).build();
    }

    static Inquiry inquiry(Map<String, FactValue> facts) {
        return Inquiry.into(sheet(facts), POLICY, JANUARY, KNOWN_ON);
    }

    static FactValue yuanAMonth(String yuan) {
        return FactValue.number(new BigDecimal(yuan), Unit.YUAN_PER_MONTH);
    }
}
