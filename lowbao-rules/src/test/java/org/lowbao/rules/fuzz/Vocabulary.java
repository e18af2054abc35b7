package org.lowbao.rules.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.language.Layout;
import org.lowbao.rules.language.Supplied;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/** What generated expressions talk about: a household, its members and their incomes. */
enum Vocabulary {
    INCOME("收入", Map.of("年额", "元/月", "类别", "code", "免计", "yes-no"), null),
    MEMBER("成员", Map.of("患病", "yes-no", "出生日", "date", "年龄", "年", "补贴", "元"), INCOME),
    HOUSEHOLD(
            "家庭",
            Map.of("有车", "yes-no", "地区", "code", "存款", "元", "月收入", "元/月", "系数", "number", "受理日", "date", "期限", "年"),
            MEMBER);

    private final String words;
    private final Map<String, String> facts;
    private final Optional<Vocabulary> below;

    Vocabulary(String words, Map<String, String> facts, @Nullable Vocabulary below) {
        this.words = words;
        this.facts = new TreeMap<>(facts);
        this.below = Optional.ofNullable(below);
    }

    String words() {
        return words;
    }

    Map<String, String> facts() {
        return facts;
    }

    Optional<Vocabulary> below() {
        return below;
    }

    /** Returns a name of a type that can be used here. */
    Optional<String> name(String type, RandomGenerator random) {
        var names = new ArrayList<String>();
        for (Vocabulary subject : List.of(HOUSEHOLD, MEMBER, INCOME)) {
            subject.facts.forEach((name, itsType) -> {
                if (itsType.equals(type)) {
                    names.add(name);
                }
            });
            if (subject == this) {
                break;
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names.get(random.nextInt(names.size())));
    }

    static Type type(String written) {
        switch (written) {
            case "yes-no":
                return Type.TRUTH;
            case "code":
                return Type.CODE;
            case "date":
                return Type.DATE;
            default:
                return Type.number(Unit.parse(written).orElseThrow());
        }
    }

    /** The layout that {@link #section} gives once it is compiled. */
    static Layout layout() {
        Layout.Builder building = Layout.rootedAt(HOUSEHOLD.words);
        for (Supplied supplied : Supplied.values()) {
            building.name(0, supplied.word(), supplied.type());
        }
        HOUSEHOLD.facts.forEach((name, type) -> building.name(0, name, type(type)));
        int member = building.subject(MEMBER.words, 0, Unit.PERSONS);
        MEMBER.facts.forEach((name, type) -> building.name(member, name, type(type)));
        int income = building.subject(INCOME.words, member, Unit.NONE);
        INCOME.facts.forEach((name, type) -> building.name(income, name, type(type)));
        return building.build();
    }

    /** A pack that declares it, to which variables are added. */
    static String pack() {
        var pack = new StringBuilder("""
                pack: {id: f, version: "1", issuer: f, division: "990000", level: county, language: 1, from: 2000-01-01, decided: 2000-01-01, name: {zh: 例, en: e}}
                outcomes: {X: {of: 家庭, when: true, words: {zh: 果, en: r}}}
                subjects:
                """);
        HOUSEHOLD.section(pack, "");
        MEMBER.section(pack, "of: 家庭, counted-in: 人, ");
        INCOME.section(pack, "of: 成员, ");
        return pack.append("variables:\n").toString();
    }

    private void section(StringBuilder pack, String of) {
        pack.append("  ").append(words).append(": {").append(of).append("words: {zh: x, en: x}, facts: {");
        facts.forEach((name, type) ->
                pack.append(name).append(": {type: ").append(type).append(", words: {zh: x, en: x}}, "));
        pack.append("}}\n");
    }
}
