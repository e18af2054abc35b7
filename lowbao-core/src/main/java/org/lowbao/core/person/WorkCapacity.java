package org.lowbao.core.person;

/** Work capacity (劳动能力). */
public enum WorkCapacity {
    FULL,
    PARTIAL,
    NONE
}
