package org.lowbao.examples.countyyear.generator;

import java.math.BigDecimal;
import java.util.Set;
import org.lowbao.core.household.Application;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.RigidExpenditure;

/**
 * The least and the most that any reasonable policy could count as a household's yearly income, so that the intended
 * outcome of a synthetic household holds whichever of the open questions a pack answers how.
 *
 * <p>Open are: whether basic pension, allowances and subsidies count, and which rigid expenditure is deducted. Both ends
 * take a tenth off wages as employment cost.
 *
 * @param least in fen a year
 * @param most in fen a year
 * @param heads the members
 * @param standard the monthly standard in fen
 */
record IncomeBounds(long least, long most, int heads, long standard) {

    /** Urban standard of the fixture, in fen a month: the province floor of 2024-07-01. */
    static final long URBAN_STANDARD = 710_00;

    /** Rural standard of the fixture, in fen a month: the province floor of 2024-07-01. */
    static final long RURAL_STANDARD = 517_00;

    private static final Set<String> PERHAPS_NOT_COUNTED = Set.of(
            "basic-pension",
            "old-age-allowance",
            "disability-allowance",
            "preferential-care-pension",
            "agricultural-subsidy");

    private static final Set<ExpenditureKind> CERTAINLY_DEDUCTED =
            Set.of(ExpenditureKind.DISABILITY, ExpenditureKind.SERIOUS_ILLNESS);

    static IncomeBounds of(Application application) {
        long certain = 0;
        long perhaps = 0;
        for (Income income : application.incomes()) {
            long yearly = income.amount().perYear().amount().fen();
            long counted = income.category() == IncomeCategory.WAGE ? yearly * 9 / 10 : yearly;
            if (PERHAPS_NOT_COUNTED.contains(income.kind())) {
                perhaps += counted;
            } else {
                certain += counted;
            }
        }
        long deducted = 0;
        long perhapsDeducted = 0;
        for (RigidExpenditure expenditure : application.expenditures()) {
            long yearly = expenditure.amount().perYear().amount().fen();
            if (CERTAINLY_DEDUCTED.contains(expenditure.kind())) {
                deducted += yearly;
            } else {
                perhapsDeducted += yearly;
            }
        }
        return new IncomeBounds(
                certain - deducted - perhapsDeducted,
                certain + perhaps - deducted,
                application.members().size(),
                standard(application.area()));
    }

    static long standard(AreaClass area) {
        return area == AreaClass.URBAN ? URBAN_STANDARD : RURAL_STANDARD;
    }

    /** Tells whether per-capita income is under {@code factor} times the standard, five hundredths of it away at least. */
    boolean clearlyBelow(String factor) {
        return most <= line(factor, "0.95");
    }

    /** Tells whether per-capita income is over {@code factor} times the standard, five hundredths of it away at least. */
    boolean clearlyAbove(String factor) {
        return least >= line(factor, "1.05");
    }

    private long line(String factor, String margin) {
        return BigDecimal.valueOf(standard * 12 * heads)
                .multiply(new BigDecimal(factor))
                .multiply(new BigDecimal(margin))
                .longValue();
    }
}
