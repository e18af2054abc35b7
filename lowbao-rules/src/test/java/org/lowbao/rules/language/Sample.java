package org.lowbao.rules.language;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lowbao.rules.slot.Frame;
import org.lowbao.rules.slot.FrameBuilder;

/** A small layout to try expressions in: a household with members, who have incomes. */
final class Sample {

    static final int HOUSEHOLD = 0;
    static final int MEMBER;
    static final int INCOME;
    /** Which of the household's slots without a name takes an answer. */
    static final int ANSWER;

    static final Layout LAYOUT;

    static {
        Layout.Builder building = Layout.rootedAt("家庭");
        building.name(HOUSEHOLD, "家庭月收入", Type.number(Unit.YUAN_PER_MONTH));
        building.name(HOUSEHOLD, "存款", Type.number(Unit.YUAN));
        building.name(HOUSEHOLD, "人口", Type.number(Unit.PERSONS));
        building.name(HOUSEHOLD, "系数", Type.number(Unit.NONE));
        building.name(HOUSEHOLD, "有车", Type.TRUTH);
        building.name(HOUSEHOLD, "地区", Type.code(List.of("urban", "rural")));
        building.name(HOUSEHOLD, "受理日", Type.DATE);
        MEMBER = building.subject("成员", HOUSEHOLD, Unit.PERSONS);
        building.name(MEMBER, "患病", Type.TRUTH);
        building.name(MEMBER, "出生日", Type.DATE);
        INCOME = building.subject("收入", MEMBER, Unit.NONE);
        building.name(INCOME, "年额", Type.number(Unit.YUAN_PER_YEAR));
        building.name(INCOME, "类别", Type.CODE);
        ANSWER = building.unnamed(HOUSEHOLD);
        LAYOUT = building.build();
    }

    private Sample() {}

    static Expressions.Checked check(String text) {
        return Expressions.check(Expressions.parse(text).expression().orElseThrow(), LAYOUT, HOUSEHOLD);
    }

    static Program program(String text) {
        return check(text).program().orElseThrow();
    }

    /**
     * One household; each member is the values of its slots, then the incomes of that member. Its frame is made when it is
     * asked for, because codes have to be met in a program first.
     */
    static final class Case {

        record Row(int subject, List<@Nullable Object> values) {}

        final List<Row> rows = new ArrayList<>();

        Case(List<@Nullable Object> household) {
            rows.add(new Row(HOUSEHOLD, household));
        }

        Case member(List<@Nullable Object> values, List<List<@Nullable Object>> own) {
            rows.add(new Row(MEMBER, values));
            own.forEach(income -> rows.add(new Row(INCOME, income)));
            return this;
        }

        Frame frame() {
            var building = new FrameBuilder(LAYOUT.shape(), LAYOUT.codes());
            for (Row row : rows) {
                put(building, row.subject, row.subject == HOUSEHOLD ? 0 : building.add(row.subject), row.values);
            }
            return building.build();
        }

        private static void put(FrameBuilder building, int subject, int instance, List<@Nullable Object> values) {
            for (int slot = 0; slot < values.size(); slot++) {
                Object value = values.get(slot);
                if (value instanceof Boolean truth) {
                    building.truth(subject, instance, slot, truth);
                } else if (value instanceof String code) {
                    building.code(subject, instance, slot, code);
                } else if (value instanceof LocalDate date) {
                    building.date(subject, instance, slot, date);
                } else if (value != null) {
                    building.number(subject, instance, slot, (BigDecimal) value);
                }
            }
        }
    }
}
