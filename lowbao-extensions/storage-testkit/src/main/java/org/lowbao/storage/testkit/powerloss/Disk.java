package org.lowbao.storage.testkit.powerloss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everything on the disk, behind one lock: its own. Paths are absolute and normalized. */
final class Disk {

    private final FolderNode root;
    private final Circumstances circumstances = new Circumstances();
    private long moment = 1;

    Disk(FolderNode root) {
        this.root = root;
    }

    synchronized Disk survivor(RandomGenerator random) {
        return new Disk(new Survival(random).of(root));
    }

    synchronized long changes() {
        return circumstances.changes();
    }

    synchronized void cutAt(long change) {
        circumstances.cutAt(change);
    }

    synchronized void failAt(long change, Fault fault) {
        circumstances.failAt(change, fault);
    }

    synchronized void fail(@Nullable Fault fault) {
        circumstances.fail(fault);
    }

    synchronized void ignoreFlushesOfFiles() {
        circumstances.ignoreFlushesOfFiles();
    }

    synchronized void ignoreFlushesOfFolders() {
        circumstances.ignoreFlushesOfFolders();
    }

    synchronized Node find(PowerLossPath path) throws IOException {
        circumstances.read(path.toString());
        return existing(path);
    }

    synchronized List<String> names(PowerLossPath path) throws IOException {
        circumstances.read(path.toString());
        return folder(path).names();
    }

    synchronized void makeFolder(PowerLossPath path) throws IOException {
        requireAbsent(path);
        circumstances.change(Change.GROW, path.toString());
        slot(path).becomes(++moment, Optional.of(new FolderNode()), Optional.empty());
    }

    synchronized FileNode makeFile(PowerLossPath path) throws IOException {
        requireAbsent(path);
        circumstances.change(Change.GROW, path.toString());
        var made = new FileNode();
        slot(path).becomes(++moment, Optional.of(made), Optional.empty());
        return made;
    }

    synchronized void remove(PowerLossPath path) throws IOException {
        if (existing(path) instanceof FolderNode folder && !folder.names().isEmpty()) {
            throw new DirectoryNotEmptyException(path.toString());
        }
        circumstances.change(Change.RENAME_OR_REMOVE, path.toString());
        slot(path).becomes(++moment, Optional.empty(), Optional.empty());
    }

    /** Renames as POSIX does: in one step, in place of a file that is there. */
    synchronized void rename(PowerLossPath from, PowerLossPath to) throws IOException {
        Node node = existing(from);
        Slot target = slot(to);
        circumstances.change(Change.RENAME_OR_REMOVE, from.toString());
        moment++;
        target.becomes(moment, Optional.of(node), Optional.empty());
        slot(from).becomes(moment, Optional.empty(), Optional.of(target));
    }

    synchronized void flush(Node node) throws IOException {
        circumstances.change(Change.FLUSH, null);
        if (!circumstances.flushes(node)) {
            return;
        }
        if (node instanceof FolderNode folder) {
            folder.flush();
        } else {
            ((FileNode) node).flush();
        }
    }

    synchronized int size(FileNode file) throws IOException {
        circumstances.read(null);
        return file.size();
    }

    synchronized int read(FileNode file, long position, ByteBuffer into) throws IOException {
        circumstances.read(null);
        return file.read(position, into);
    }

    synchronized int write(FileNode file, long position, ByteBuffer from) throws IOException {
        circumstances.change(Change.GROW, null);
        return file.write(position, from);
    }

    synchronized void truncate(FileNode file, long size) throws IOException {
        if (size < file.size()) {
            circumstances.change(Change.RENAME_OR_REMOVE, null);
            file.truncate(size);
        }
    }

    private Node existing(PowerLossPath path) throws IOException {
        Node node = root;
        for (String name : path.names()) {
            Optional<Node> next = node instanceof FolderNode folder ? folder.find(name) : Optional.empty();
            node = next.orElseThrow(() -> new NoSuchFileException(path.toString()));
        }
        return node;
    }

    private FolderNode folder(PowerLossPath path) throws IOException {
        if (existing(path) instanceof FolderNode folder) {
            return folder;
        }
        throw new NotDirectoryException(path.toString());
    }

    private Slot slot(PowerLossPath path) throws IOException {
        PowerLossPath parent = path.getParent();
        if (parent == null) {
            throw new FileAlreadyExistsException(path.toString());
        }
        return folder(parent).slot(path.names().get(path.getNameCount() - 1));
    }

    private void requireAbsent(PowerLossPath path) throws IOException {
        if (slot(path).now().isPresent()) {
            throw new FileAlreadyExistsException(path.toString());
        }
    }
}
