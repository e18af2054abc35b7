package org.lowbao.core.household;

/** Which of the two standards applies to the household (城乡类别); places with one standard give both the same. */
public enum AreaClass {
    URBAN,
    RURAL
}
