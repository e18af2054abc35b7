package org.lowbao.storage.testkit.powerloss;

import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A file system in memory, with {@code /} as its root, that forgets in a power cut what was not flushed.
 *
 * <p>What a cut may leave:
 *
 * <ul>
 *   <li>Of a file: all that was flushed by {@code FileChannel.force}; of what was written since, any sectors of 512 bytes,
 *       up to any length between the flushed and the present one, the others as they were or zero.
 *   <li>Of a folder: each name as it was when the folder was flushed, or as it became at any moment since, each for
 *       itself. So a new file may be lost with all its flushed bytes, a removed one may be back, and of two changes the
 *       later may stay and the earlier not.
 *   <li>A renamed file keeps its old name, its new one, or both; it never loses both, and a flush of the folder that it
 *       left makes its new name sure. Disks with a journal promise that much, and no store can do with less.
 * </ul>
 *
 * <p>Besides, disks can be full, read-only or broken, lastingly or for one operation. Every operation that makes, writes,
 * cuts, renames, removes or flushes something is a <em>change</em>; they are counted from 0.
 *
 * <p>What stores need is there: channels, streams, folders, renaming, deleting; what they do not need (links, attributes
 * other than kind and size, watching) is an {@link UnsupportedOperationException}. Locks are granted to everybody, because
 * there is one process only. Safe for use by many threads.
 */
public final class PowerLossFileSystem extends FileSystem {

    private final Disk disk;
    private final PowerLossProvider provider;

    private PowerLossFileSystem(Disk disk) {
        this.disk = disk;
        this.provider = new PowerLossProvider(this, disk);
    }

    /** Makes an empty one. */
    public static PowerLossFileSystem empty() {
        return new PowerLossFileSystem(new Disk(new FolderNode()));
    }

    /** Returns how many changes were made or tried. */
    public long changes() {
        return disk.changes();
    }

    /** Cuts the power just before a change; that and everything after it throws {@link PowerCut}. */
    public void cutPowerAt(long change) {
        disk.cutAt(change);
    }

    /** Lets one change fail, if the fault concerns changes of its kind. */
    public void failAt(long change, Fault fault) {
        disk.failAt(change, fault);
    }

    /** Lets everything that the fault concerns fail from now on. */
    public void fail(Fault fault) {
        disk.fail(fault);
    }

    /** Ends what {@link #fail} began. */
    public void mend() {
        disk.fail(null);
    }

    /** Answers flushes of files without doing them, as for a store that never asks: a test that passes then proves nothing. */
    public void ignoreFlushesOfFiles() {
        disk.ignoreFlushesOfFiles();
    }

    /** Answers flushes of folders without doing them. */
    public void ignoreFlushesOfFolders() {
        disk.ignoreFlushesOfFolders();
    }

    /**
     * Returns a file system with what a power cut now leaves; this one stays as it is, so that several cuts can be looked
     * at.
     *
     * @param seed chooses among all that may be left; the same one chooses the same for the same operations
     */
    public PowerLossFileSystem powerCut(long seed) {
        return new PowerLossFileSystem(disk.survivor(new SplittableRandom(seed)));
    }

    @Override
    public FileSystemProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("this file system ends with its object");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(getPath("/"));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public Path getPath(String first, String... more) {
        return PowerLossPath.parse(this, String.join("/", first, String.join("/", more)));
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        throw new UnsupportedOperationException("no patterns here");
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("no users here");
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("nothing is watched here");
    }
}
