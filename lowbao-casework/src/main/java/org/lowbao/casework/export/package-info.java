/**
 * A dossier opened for the world outside: {@link org.lowbao.casework.export.DossierExport} is what packages and reports
 * are made from, in clear, with all that an outsider needs to check the chain.
 */
@NullMarked
package org.lowbao.casework.export;

import org.jspecify.annotations.NullMarked;
