/** Tests of the kit: sound packs keep every law, and each law catches packs and engines that break it. */
@NullMarked
package org.lowbao.rules.testkit;

import org.jspecify.annotations.NullMarked;
