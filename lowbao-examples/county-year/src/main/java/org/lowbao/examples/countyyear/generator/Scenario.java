package org.lowbao.examples.countyyear.generator;

/** What is special about a synthetic household. The names stand in {@code expected.csv}. */
public enum Scenario {
    /** Nothing: the material is complete, and declared and found agree. */
    PLAIN,
    /** An edge family with a member who can be enrolled alone (单人保). */
    MEMBER_ALONE,
    /** Something is missing at first and brought later. */
    MATERIAL_INCOMPLETE,
    /** The applicant is a near relative of an official: separate registration. */
    NEAR_RELATIVE,
    /** The agency finds an ordinary car that was not declared; an officer confirms it. */
    CAR_NOT_DECLARED,
    /** The agency finds a motorcycle that was not declared; an officer confirms it. */
    MOTORCYCLE_NOT_DECLARED,
    /** A member is declared as living and stands in the register of deaths; an officer confirms the death. */
    DEAD_MEMBER_DECLARED,
    /** A member stands in no household register that the agency keeps, though it covers the place. */
    NOT_IN_REGISTER,
    /** A member is outside what the agency's delivery covers; an officer verifies that there is no vehicle. */
    OUTSIDE_COVERAGE,
    /** The balance of a deposit was left empty. */
    DEPOSIT_UNKNOWN,
    /** It was left empty whether the supporter is able. */
    SUPPORTER_UNKNOWN,
    /** An ordinary car is declared. */
    CAR,
    /** Income is too high even for an edge family. */
    INCOME_TOO_HIGH,
    /** Deposits are too high. */
    DEPOSITS_TOO_HIGH,
    /** Two dwellings are declared. */
    TWO_DWELLINGS,
    /** A shop is declared. */
    SHOP,
    /** A registered business is declared. */
    MARKET_ENTITY,
    /** No account was given, so that payment has to be withheld. */
    NO_ACCOUNT
}
