package org.lowbao.storage.testkit.powerloss;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@link java.nio.file.Files} and channels ask of a file system, answered from a {@link Disk}. */
final class PowerLossProvider extends FileSystemProvider {

    static final String SCHEME = "powerloss";

    private final PowerLossFileSystem fileSystem;
    private final Disk disk;

    PowerLossProvider(PowerLossFileSystem fileSystem, Disk disk) {
        this.fileSystem = fileSystem;
        this.disk = disk;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw unsupported();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return fileSystem;
    }

    @Override
    public Path getPath(URI uri) {
        return fileSystem.getPath(uri.getPath());
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        var channel = new PowerLossChannel(disk, node(PowerLossPath.of(path), options), writes);
        if (writes && options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.truncate(0);
        }
        if (options.contains(StandardOpenOption.APPEND)) {
            channel.position(channel.size());
        }
        return channel;
    }

    private Node node(PowerLossPath path, Set<? extends OpenOption> options) throws IOException {
        boolean creates = options.contains(StandardOpenOption.CREATE);
        if (options.contains(StandardOpenOption.CREATE_NEW)) {
            return disk.makeFile(absolute(path));
        }
        try {
            return disk.find(absolute(path));
        } catch (NoSuchFileException e) {
            if (creates) {
                return disk.makeFile(absolute(path));
            }
            throw e;
        }
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        List<Path> paths = new ArrayList<>();
        for (String name : disk.names(absolute(folder))) {
            Path path = folder.resolve(name);
            if (filter.accept(path)) {
                paths.add(path);
            }
        }
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return paths.iterator();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        disk.makeFolder(absolute(folder));
    }

    @Override
    public void delete(Path path) throws IOException {
        disk.remove(absolute(path));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        Set<CopyOption> wanted = Set.of(options);
        boolean replaces =
                wanted.contains(StandardCopyOption.ATOMIC_MOVE) || wanted.contains(StandardCopyOption.REPLACE_EXISTING);
        if (!replaces && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        disk.rename(absolute(source), absolute(target));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) {
        throw unsupported();
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return absolute(one).equals(absolute(other));
    }

    @Override
    public boolean isHidden(Path path) {
        return false;
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw unsupported();
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        disk.find(absolute(path));
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return null;
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return type.cast(new NodeAttributes(disk.find(absolute(path))));
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        throw unsupported();
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) {
        throw unsupported();
    }

    private static PowerLossPath absolute(Path path) {
        return PowerLossPath.of(path).toAbsolutePath().normalize();
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("this file system has only what stores need");
    }
}
