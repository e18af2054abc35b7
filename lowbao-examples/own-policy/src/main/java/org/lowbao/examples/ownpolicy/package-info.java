/**
 * What an author of policy packs does, step by step; {@code docs/rule-authors.md} and {@code docs/other-programmes.md}
 * tell it. The packs lie in the folder {@code packs} of this module, to be copied.
 */
@NullMarked
package org.lowbao.examples.ownpolicy;

import org.jspecify.annotations.NullMarked;
