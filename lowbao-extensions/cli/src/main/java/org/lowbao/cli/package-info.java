/**
 * The command line for authors of policy packs.
 *
 * <p>{@link org.lowbao.cli.Lowbao} is the program; each command is a class of its own. Nothing here is meant to be called
 * from other programs: they use {@code lowbao-rules}.
 */
@NullMarked
package org.lowbao.cli;

import org.jspecify.annotations.NullMarked;
