/**
 * Contents as files in a folder, {@link org.lowbao.storage.files.FileContentStore}, and destructions as lines of a file,
 * {@link org.lowbao.storage.files.FileDestructionRegister}. Each says how its files are laid out.
 */
@NullMarked
package org.lowbao.storage.files;

import org.jspecify.annotations.NullMarked;
