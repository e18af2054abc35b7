/**
 * Wrapped keys, kept apart from the journals and backed up apart from them.
 *
 * <p>{@link org.lowbao.storage.key.KeyRegister} keeps one wrapped key for each journal and remembers for ever which
 * were destroyed: destroying a key is how a dossier is erased from every backup of its journal.
 */
@NullMarked
package org.lowbao.storage.key;

import org.jspecify.annotations.NullMarked;
