/**
 * Contents as files in a folder: {@link org.lowbao.storage.files.FileContentStore}, which also says how the folder is
 * laid out.
 */
@NullMarked
package org.lowbao.storage.files;

import org.jspecify.annotations.NullMarked;
