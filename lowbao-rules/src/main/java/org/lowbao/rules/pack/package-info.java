/**
 * Packs as their authors write them: YAML files that declare facts, dated parameters, variables, rules and outcomes.
 *
 * <p>Start with {@link org.lowbao.rules.pack.PackSource}, the bytes of one pack and their digest; {@link
 * org.lowbao.rules.pack.Layers#read} reads the packs of nation, province, city and county, lays them over each other
 * and answers with {@link org.lowbao.rules.pack.Declarations} or with every fault it found. The form of a pack is told
 * at {@link org.lowbao.rules.pack.Layers}.
 */
@NullMarked
package org.lowbao.rules.pack;

import org.jspecify.annotations.NullMarked;
