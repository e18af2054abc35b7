/** Faults that happen when they are asked for, and at no other time. */
@NullMarked
package org.lowbao.storage.testkit.fault;

import org.jspecify.annotations.NullMarked;
