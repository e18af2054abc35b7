package org.lowbao.core.money;

/** How often a {@link Flow} comes. The names are codes that JSON and stored entries carry; they are never renamed. */
public enum Period {
    /** A calendar month. */
    MONTH,
    /** Twelve months. */
    YEAR
}
