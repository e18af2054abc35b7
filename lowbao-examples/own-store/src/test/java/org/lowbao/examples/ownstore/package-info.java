/** The proof that the example keeps the contract. */
@NullMarked
package org.lowbao.examples.ownstore;

import org.jspecify.annotations.NullMarked;
