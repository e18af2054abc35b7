package org.lowbao.core.casefile;

import org.lowbao.core.office.Actor;

/**
 * Who took a case over from the officer who had it (经办人交接).
 *
 * @param officer who is responsible now
 * @param list the signed list by which the case was handed over
 */
public record Responsibility(Actor officer, String list) {}
