package org.lowbao.archive.packages;

import java.nio.file.Path;

/**
 * A package that stands whole under its name.
 *
 * @param path its folder
 * @param tagManifestDigest SHA-256 of its {@code tagmanifest-sha256.txt}, lower-case hexadecimal: it stands for every
 *     byte of the package and is what the dossier records
 * @param octets how many bytes the payload has
 * @param files how many files the payload has
 */
public record WrittenPackage(Path path, String tagManifestDigest, long octets, int files) {}
