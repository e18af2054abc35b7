package org.lowbao.storage.testkit.powerloss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/** An open file, or a folder opened to be flushed. Safe for use by many threads: one lock for its position. */
final class PowerLossChannel extends FileChannel {

    private final Disk disk;
    private final Node node;
    private final boolean writable;
    private long position;

    PowerLossChannel(Disk disk, Node node, boolean writable) {
        this.disk = disk;
        this.node = node;
        this.writable = writable;
    }

    @Override
    public synchronized int read(ByteBuffer into) throws IOException {
        int read = read(into, position);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        return disk.read(file(), from, into);
    }

    @Override
    public long read(ByteBuffer[] into, int offset, int length) throws IOException {
        return read(into[offset]);
    }

    @Override
    public synchronized int write(ByteBuffer bytes) throws IOException {
        int written = write(bytes, position);
        position += written;
        return written;
    }

    @Override
    public int write(ByteBuffer bytes, long to) throws IOException {
        requireWritable();
        return disk.write(file(), to, bytes);
    }

    @Override
    public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
        return write(bytes[offset]);
    }

    @Override
    public synchronized long position() {
        return position;
    }

    @Override
    public synchronized FileChannel position(long wanted) {
        position = wanted;
        return this;
    }

    @Override
    public long size() throws IOException {
        return disk.size(file());
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
        requireWritable();
        disk.truncate(file(), size);
        position = Math.min(position, size);
        return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
        disk.flush(node);
    }

    @Override
    public long transferTo(long from, long count, WritableByteChannel target) {
        throw unsupported();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long to, long count) {
        throw unsupported();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long from, long size) {
        throw unsupported();
    }

    @Override
    public FileLock lock(long from, long size, boolean shared) {
        return tryLock(from, size, shared);
    }

    @Override
    public FileLock tryLock(long from, long size, boolean shared) {
        return new FileLock(this, from, size, shared) {
            @Override
            public boolean isValid() {
                return isOpen();
            }

            @Override
            public void release() {}
        };
    }

    @Override
    protected void implCloseChannel() {}

    private FileNode file() {
        if (node instanceof FileNode file) {
            return file;
        }
        throw new NonReadableChannelException();
    }

    private void requireWritable() {
        if (!writable) {
            throw new NonWritableChannelException();
        }
    }

    private static UnsupportedOperationException unsupported() {
        return new UnsupportedOperationException("this file system has only what stores need");
    }
}
