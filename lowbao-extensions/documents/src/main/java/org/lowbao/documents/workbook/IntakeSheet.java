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
import static org.lowbao.documents.workbook.IntakeColumn.HOUSEHOLD_NUMBER;
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

import java.util.List;

/**
 * The sheets of an intake workbook. The first row with content holds the headers; columns may stand in any order, and
 * unknown columns and sheets are ignored. All sheets and columns must be there; a sheet may have no rows below its
 * headers.
 */
public enum IntakeSheet {
    /** One row for each household. */
    HOUSEHOLDS(
            "家庭",
            HOUSEHOLD_NUMBER,
            APPLICATION_NUMBER,
            APPLICATION_DATE,
            VILLAGE_CODE,
            VILLAGE_NAME,
            AREA,
            ADDRESS,
            PHONE,
            APPLICANT,
            ACCOUNT,
            NEAR_RELATIVE,
            DECLARES_PROPERTY,
            MATERIALS),
    /** One row for each member. */
    MEMBERS(
            "成员",
            HOUSEHOLD_NUMBER,
            MEMBER_NUMBER,
            NAME,
            CITIZEN_ID,
            SEX,
            BIRTH_DATE,
            RELATION_TO_HEAD,
            MARITAL_STATUS,
            DISABILITY_CATEGORY,
            DISABILITY_LEVEL,
            SERIOUSLY_ILL,
            WORK_CAPACITY,
            FULL_TIME_STUDENT),
    /** One row for each income of a member. */
    INCOMES("收入", HOUSEHOLD_NUMBER, MEMBER_NUMBER, CATEGORY, KIND, AMOUNT, PERIOD),
    /** One row for each piece of property. */
    PROPERTY("财产", HOUSEHOLD_NUMBER, KIND, USE, VALUE, AS_OF),
    /** One row for each expenditure that cannot be avoided. */
    RIGID_EXPENDITURE("刚性支出", HOUSEHOLD_NUMBER, MEMBER_NUMBER, KIND, AMOUNT, PERIOD),
    /** One row for each person who has to support somebody in the household. */
    SUPPORTERS("赡养义务人", HOUSEHOLD_NUMBER, NAME, CITIZEN_ID, RELATION, HOUSEHOLD_SIZE, YEARLY_INCOME, ABLE, PLEDGED);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<IntakeColumn> columns;

    IntakeSheet(String title, IntakeColumn... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    /** Returns the name of the sheet. */
    public String title() {
        return title;
    }

    /** Returns the columns in their usual order. */
    public List<IntakeColumn> columns() {
        return columns;
    }
}
