/**
 * What keeps a family's affairs between the family and its officers.
 *
 * <p>A host implements {@link org.lowbao.casework.confidentiality.KeyProvider} with its key management, or begins with
 * {@link org.lowbao.casework.confidentiality.PassphraseKeyFile}. {@link org.lowbao.casework.confidentiality.Sealing} is
 * the cipher, {@link org.lowbao.casework.confidentiality.Entropy} the source of keys and nonces.
 */
@NullMarked
package org.lowbao.casework.confidentiality;

import org.jspecify.annotations.NullMarked;
