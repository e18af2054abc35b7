package org.lowbao.storage.testkit.powerloss;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Kind and size of what a path stands for; times stand still.
 *
 * @param fileKey the file or folder itself, whatever its name
 */
record NodeAttributes(Node fileKey) implements BasicFileAttributes {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @Override
    public boolean isRegularFile() {
        return fileKey instanceof FileNode;
    }

    @Override
    public boolean isDirectory() {
        return fileKey instanceof FolderNode;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public long size() {
        return fileKey instanceof FileNode file ? file.size() : 0;
    }

    @Override
    public FileTime lastModifiedTime() {
        return LONG_AGO;
    }

    @Override
    public FileTime lastAccessTime() {
        return LONG_AGO;
    }

    @Override
    public FileTime creationTime() {
        return LONG_AGO;
    }
}
