/**
 * What the law or the state of a case forbids, as an ordinary answer: {@link org.lowbao.core.refusal.Ruling} is
 * either permitted or refused with every {@link org.lowbao.core.refusal.Refusal reason}, each with code, legal basis
 * and remedy; {@link org.lowbao.core.refusal.RefusalTexts} puts them into words.
 */
@NullMarked
package org.lowbao.core.refusal;

import org.jspecify.annotations.NullMarked;
