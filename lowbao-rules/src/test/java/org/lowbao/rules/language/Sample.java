package org.lowbao.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small layout to try expressions in: a household with members, who have incomes. */
final class Sample {

    static final int HOUSEHOLD = 0;
    static final int MEMBER;
    static final int INCOME;
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
        LAYOUT = building.build();
    }

    private Sample() {}

    static Expressions.Checked check(String text) {
        return Expressions.check(Expressions.parse(text).expression().orElseThrow(), LAYOUT, HOUSEHOLD);
    }

    static Program program(String text) {
        return check(text).program().orElseThrow();
    }

    /** One household; each member is the values of its slots, then the incomes of that member. */
    static final class Case implements Frame {
        private final List<List<@Nullable Object>> rows = new ArrayList<>();
        private final List<List<@Nullable Object>> members = new ArrayList<>();
        private final List<List<@Nullable Object>> incomes = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();

        Case(List<@Nullable Object> household) {
            rows.add(household);
        }

        Case member(List<@Nullable Object> values, List<List<@Nullable Object>> own) {
            members.add(values);
            for (List<@Nullable Object> income : own) {
                incomes.add(income);
                owners.add(members.size() - 1);
            }
            return this;
        }

        @Override
        public @Nullable Object slot(int subject, int instance, int slot) {
            return (subject == HOUSEHOLD ? rows : subject == MEMBER ? members : incomes)
                    .get(instance)
                    .get(slot);
        }

        @Override
        public int parent(int subject, int instance) {
            return subject == MEMBER ? 0 : owners.get(instance);
        }

        @Override
        public int first(int subject, int parentInstance) {
            if (subject == MEMBER) {
                return parentInstance == 0 ? 0 : members.size();
            }
            return (int) owners.stream().filter(owner -> owner < parentInstance).count();
        }
    }
}
