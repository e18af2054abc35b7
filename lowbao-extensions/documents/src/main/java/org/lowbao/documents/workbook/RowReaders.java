package org.lowbao.documents.workbook;

import static org.lowbao.documents.workbook.IntakeColumn.ABLE;
import static org.lowbao.documents.workbook.IntakeColumn.ACCOUNT;
import static org.lowbao.documents.workbook.IntakeColumn.ADDRESS;
import static org.lowbao.documents.workbook.IntakeColumn.AMOUNT;
import static org.lowbao.documents.workbook.IntakeColumn.APPLICANT;
import static org.lowbao.documents.workbook.IntakeColumn.APPLICATION_DATE;
import static org.lowbao.documents.workbook.IntakeColumn.APPLICATION_NUMBER;
import static org.lowbao.documents.workbook.IntakeColumn.AREA;
import static org.lowbao.documents.workbook.IntakeColumn.AS_OF;
import static org.lowbao.documents.workbook.IntakeColumn.BIRTH_DATE;
import static org.lowbao.documents.workbook.IntakeColumn.CATEGORY;
import static org.lowbao.documents.workbook.IntakeColumn.CITIZEN_ID;
import static org.lowbao.documents.workbook.IntakeColumn.DECLARES_PROPERTY;
import static org.lowbao.documents.workbook.IntakeColumn.DISABILITY_CATEGORY;
import static org.lowbao.documents.workbook.IntakeColumn.DISABILITY_LEVEL;
import static org.lowbao.documents.workbook.IntakeColumn.FULL_TIME_STUDENT;
import static org.lowbao.documents.workbook.IntakeColumn.HOUSEHOLD_SIZE;
import static org.lowbao.documents.workbook.IntakeColumn.KIND;
import static org.lowbao.documents.workbook.IntakeColumn.MARITAL_STATUS;
import static org.lowbao.documents.workbook.IntakeColumn.MATERIALS;
import static org.lowbao.documents.workbook.IntakeColumn.MEMBER_NUMBER;
import static org.lowbao.documents.workbook.IntakeColumn.NAME;
import static org.lowbao.documents.workbook.IntakeColumn.NEAR_RELATIVE;
import static org.lowbao.documents.workbook.IntakeColumn.PERIOD;
import static org.lowbao.documents.workbook.IntakeColumn.PHONE;
import static org.lowbao.documents.workbook.IntakeColumn.PLEDGED;
import static org.lowbao.documents.workbook.IntakeColumn.RELATION;
import static org.lowbao.documents.workbook.IntakeColumn.RELATION_TO_HEAD;
import static org.lowbao.documents.workbook.IntakeColumn.SERIOUSLY_ILL;
import static org.lowbao.documents.workbook.IntakeColumn.SEX;
import static org.lowbao.documents.workbook.IntakeColumn.USE;
import static org.lowbao.documents.workbook.IntakeColumn.VALUE;
import static org.lowbao.documents.workbook.IntakeColumn.VILLAGE_CODE;
import static org.lowbao.documents.workbook.IntakeColumn.VILLAGE_NAME;
import static org.lowbao.documents.workbook.IntakeColumn.WORK_CAPACITY;
import static org.lowbao.documents.workbook.IntakeColumn.YEARLY_INCOME;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.household.AreaClass;
import org.lowbao.core.household.Contact;
import org.lowbao.core.household.ExpenditureKind;
import org.lowbao.core.household.Income;
import org.lowbao.core.household.IncomeCategory;
import org.lowbao.core.household.Property;
import org.lowbao.core.household.PropertyKind;
import org.lowbao.core.household.RigidExpenditure;
import org.lowbao.core.household.Supporter;
import org.lowbao.core.identifier.DisabilityCategory;
import org.lowbao.core.identifier.DisabilityLevel;
import org.lowbao.core.money.Flow;
import org.lowbao.core.money.Money;
import org.lowbao.core.money.Period;
import org.lowbao.core.money.Stock;
import org.lowbao.core.person.Disability;
import org.lowbao.core.person.MaritalStatus;
import org.lowbao.core.person.Member;
import org.lowbao.core.person.Sex;
import org.lowbao.core.person.WorkCapacity;
import org.lowbao.documents.workbook.HouseholdDraft.Base;

/** What one row of each sheet means. Every cell is read before the row is given up, so that every fault is found. */
final class RowReaders {

    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NAME_OF_PLACE = 100;
    private static final int MOST_PEOPLE = 99;

    private RowReaders() {}

    static Optional<Base> household(RowCells cells) {
        var number = cells.required(APPLICATION_NUMBER, cells::runningNumber);
        var appliedOn = cells.required(APPLICATION_DATE, cells::date);
        var village = cells.required(VILLAGE_CODE, cells::village);
        var villageName = cells.required(VILLAGE_NAME, cells.text(LONGEST_NAME_OF_PLACE));
        var area = cells.required(AREA, cells.term("area", AreaClass.class));
        var address = cells.optional(ADDRESS, cells.text(LONGEST_ADDRESS));
        var phone = cells.optional(PHONE, cells::phone);
        var applicant = cells.required(APPLICANT, cells::memberNumber);
        var account = cells.optional(ACCOUNT, cells::account);
        var nearRelative = cells.required(NEAR_RELATIVE, cells::yesNo);
        var declaresProperty = cells.required(DECLARES_PROPERTY, cells::yesNo);
        var materials = cells.optional(MATERIALS, cells::materials);
        if (cells.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new Base(
                number.orElseThrow(),
                appliedOn.orElseThrow(),
                village.orElseThrow(),
                villageName.orElseThrow(),
                area.orElseThrow(),
                new Contact(address.orElse(""), phone.orElse("")),
                applicant.orElseThrow(),
                account,
                nearRelative.orElseThrow(),
                declaresProperty.orElseThrow(),
                materials.orElse(List.of())));
    }

    static Optional<Member> member(RowCells cells) {
        var number = cells.required(MEMBER_NUMBER, cells::memberNumber);
        var name = cells.required(NAME, cells::name);
        var citizenId = cells.optional(CITIZEN_ID, cells::citizenId);
        var sex = cells.required(SEX, cells.term("sex", Sex.class));
        var birthDate = cells.required(BIRTH_DATE, cells::date);
        var relation = cells.required(RELATION_TO_HEAD, cells::kinship);
        var maritalStatus = cells.required(MARITAL_STATUS, cells.term("maritalStatus", MaritalStatus.class));
        var disability = disability(cells);
        var seriouslyIll = cells.required(SERIOUSLY_ILL, cells::yesNo);
        var workCapacity = cells.required(WORK_CAPACITY, cells.term("workCapacity", WorkCapacity.class));
        var student = cells.required(FULL_TIME_STUDENT, cells::yesNo);
        if (cells.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new Member(
                number.orElseThrow(),
                name.orElseThrow(),
                citizenId,
                sex.orElseThrow(),
                birthDate.orElseThrow(),
                relation.orElseThrow(),
                maritalStatus.orElseThrow(),
                disability,
                seriouslyIll.orElseThrow(),
                workCapacity.orElseThrow(),
                student.orElseThrow()));
    }

    static Optional<Income> income(RowCells cells) {
        var member = cells.required(MEMBER_NUMBER, cells::memberNumber);
        var category = cells.required(CATEGORY, cells.term("incomeCategory", IncomeCategory.class));
        var kind = cells.required(KIND, cells.term("incomeKind"));
        var amount = flow(cells);
        return cells.isFaulty()
                ? Optional.empty()
                : Optional.of(new Income(
                        member.orElseThrow(), category.orElseThrow(), kind.orElseThrow(), amount.orElseThrow()));
    }

    static Optional<Property> property(RowCells cells) {
        var kind = cells.required(KIND, cells.term("propertyKind", PropertyKind.class));
        var use = cells.required(USE, cells.term("propertyUse"));
        Optional<Money> value = cells.optional(VALUE, cells::amount);
        // a balance without its day says nothing; without a balance the day is not asked for
        Optional<LocalDate> asOf =
                value.isPresent() ? cells.required(AS_OF, cells::date) : cells.optional(AS_OF, cells::date);
        return cells.isFaulty()
                ? Optional.empty()
                : Optional.of(new Property(
                        kind.orElseThrow(),
                        use.orElseThrow(),
                        value.map(money -> new Stock(money, asOf.orElseThrow()))));
    }

    static Optional<RigidExpenditure> expenditure(RowCells cells) {
        var member = cells.required(MEMBER_NUMBER, cells::memberNumber);
        var kind = cells.required(KIND, cells.term("expenditureKind", ExpenditureKind.class));
        var amount = flow(cells);
        return cells.isFaulty()
                ? Optional.empty()
                : Optional.of(new RigidExpenditure(member.orElseThrow(), kind.orElseThrow(), amount.orElseThrow()));
    }

    static Optional<Supporter> supporter(RowCells cells) {
        var name = cells.required(NAME, cells::name);
        var citizenId = cells.optional(CITIZEN_ID, cells::citizenId);
        var relation = cells.required(RELATION, cells::kinship);
        var householdSize = cells.required(HOUSEHOLD_SIZE, cells.count(MOST_PEOPLE));
        var income = cells.optional(YEARLY_INCOME, cells::amount);
        var able = cells.optional(ABLE, cells.term("able")).map(Boolean::valueOf);
        var pledged = cells.optional(PLEDGED, cells::amount);
        return cells.isFaulty()
                ? Optional.empty()
                : Optional.of(new Supporter(
                        name.orElseThrow(),
                        citizenId,
                        relation.orElseThrow(),
                        householdSize.orElseThrow(),
                        income.map(Flow::yearly),
                        able,
                        pledged.map(Flow::yearly)));
    }

    private static Optional<Flow> flow(RowCells cells) {
        var amount = cells.required(AMOUNT, cells::amount);
        var period = cells.required(PERIOD, cells.term("period", Period.class));
        return amount.flatMap(money -> period.map(per -> new Flow(money, per)));
    }

    /** A category without a level, or a level without a category, is half a certificate. */
    private static Optional<Disability> disability(RowCells cells) {
        var category = cells.optional(DISABILITY_CATEGORY, cells.term("disabilityCategory", DisabilityCategory.class));
        var level = cells.optional(DISABILITY_LEVEL, cells.term("disabilityLevel", DisabilityLevel.class));
        if (!cells.isFaulty() && category.isPresent() != level.isPresent()) {
            cells.fault(category.isPresent() ? DISABILITY_LEVEL : DISABILITY_CATEGORY, FaultCode.VALUE_MISSING);
        }
        return category.flatMap(c -> level.map(l -> new Disability(c, l)));
    }
}
