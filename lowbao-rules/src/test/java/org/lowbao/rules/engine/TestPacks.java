package org.lowbao.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.lowbao.rules.pack.PackSource;

/** Small packs, as text, to change and to break. */
public final class TestPacks {

    /** A programme that has nothing to do with dibao: a rebate for a household below an income limit. */
    public static final String STATE = """
            pack:
              id: state
              version: "1"
              issuer: office
              division: "990000"
              level: province
              language: 1
              from: 2020-01-01
              decided: 2019-12-01
              name: {zh: 补贴, en: rebate}
            documents:
              law: {title: Law, number: No. 1, issued: 2019-12-01, mark: fixture}
              law2: {title: Law, number: No. 2, issued: 2026-08-15, mark: fixture}
            subjects:
              户:
                words: {zh: 户, en: household}
                facts:
                  地区: {type: code, codes: [urban, rural], words: {zh: 地区, en: area}}
                  存款: {type: 元, words: {zh: 存款, en: savings}}
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
                words: {zh: 限额, en: limit}
                rows:
                  - {key: urban, value: 700, from: 2020-01-01, document: law}
                  - {key: rural, value: 6000, unit: 元/人/年, from: 2020-01-01, to: 2025-12-31, document: law}
                  - {key: rural, value: 520, from: 2026-01-01, document: law}
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
                met: {zh: "差额 {差额} 元", en: "a gap of {差额} yuan"}
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
                words: {zh: 学生, en: pupil}
            """;

    /** A layer that raises one figure. */
    public static final String TOWN = """
            pack:
              id: town
              version: "1"
              issuer: town office
              division: "990100"
              level: city
              language: 1
              parent: state
              from: 2020-01-01
              decided: 2020-06-01
              name: {zh: 市补贴, en: town rebate}
            documents:
              town-law: {title: Town law, issued: 2020-06-01, mark: fixture}
            parameters:
              限额:
                overrides: town-law
                rows:
                  - {key: urban, value: 800, from: 2020-01-01, document: town-law}
            """;

    private TestPacks() {}

    public static PackSource source(String name, String yaml) {
        return PackSource.of(name, Map.of("pack.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    public static Compilation compile(String... layers) {
        return PolicyCompiler.compile(java.util.stream.IntStream.range(0, layers.length)
                .mapToObj(i -> source("p" + i, layers[i]))
                .toList());
    }

    public static CompiledPolicy policy(String... layers) {
        Compilation compilation = compile(layers);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.policy();
        }
        throw new AssertionError(compilation.faults().toString());
    }

    /** The errors as {@code file:line:column: CODE}, without warnings. */
    public static List<String> errors(String... layers) {
        return compile(layers).faults().stream()
                .filter(fault -> !fault.code().isWarning())
                .map(fault -> fault.file() + ":" + fault.line() + ":" + fault.column() + ": " + fault.code())
                .toList();
    }
}
