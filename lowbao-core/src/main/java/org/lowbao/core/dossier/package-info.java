/**
 * The papers of a dossier: {@link org.lowbao.core.dossier.DocumentType} is the catalogue,
 * {@link org.lowbao.core.dossier.Checklist} says which are required when, and
 * {@link org.lowbao.core.dossier.DossierItem} is one paper in its place.
 */
@NullMarked
package org.lowbao.core.dossier;

import org.jspecify.annotations.NullMarked;
