/**
 * The expression language of policy packs: small, typed with units, exact, three-valued and total.
 *
 * <p>Start with {@link org.lowbao.rules.language.Expressions}, which parses and compiles; {@link
 * org.lowbao.rules.language.Expression} is what was written, {@link org.lowbao.rules.language.Program} what runs, and
 * {@link org.lowbao.rules.language.Unit} why a balance never becomes an income. The notation follows FEEL where FEEL
 * has one:
 *
 * <pre>
 * 家庭年收入 &lt; 低保标准 * 家庭人口 * 12 月/年
 * sum(收入[类别 = "wage" and not 不计入].年金额)
 * if 取整 = "up" then round_up(差额 / 12 月/年, 1) else round_half_up(差额 / 12 月/年, 1)
 * any(成员.重度残疾) or count(成员[年龄 &lt; 18 岁]) &gt;= 2 人
 * </pre>
 */
@NullMarked
package org.lowbao.rules.language;

import org.jspecify.annotations.NullMarked;
