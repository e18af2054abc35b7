/**
 * People as a dossier knows them: {@link org.lowbao.core.person.Member}, and what is said of their bodies and work.
 */
@NullMarked
package org.lowbao.core.person;

import org.jspecify.annotations.NullMarked;
