/**
 * Hand-over packages (信息包): one closed dossier as a folder in BagIt layout (RFC 8493) that people read in a browser and
 * outside tools check. {@link org.lowbao.archive.packages.PackageWriter} writes one,
 * {@link org.lowbao.archive.packages.PackageVerifier} finds everything that is wrong with one.
 */
@NullMarked
package org.lowbao.archive.packages;

import org.jspecify.annotations.NullMarked;
