package org.lowbao.core.dossier;

import java.util.Optional;

/**
 * A required paper that is not there.
 *
 * @param type the document
 * @param memberId of which member, if it is required of each
 * @param basis the document and article that ask for it
 */
public record MissingMaterial(DocumentType type, Optional<String> memberId, String basis) {}
