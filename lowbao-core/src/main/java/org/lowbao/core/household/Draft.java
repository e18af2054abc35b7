package org.lowbao.core.household;

/**
 * Validation group of what a form must keep to while it is still being filled in (草稿): lengths and patterns, nothing that has
 * to be there.
 */
public interface Draft {}
