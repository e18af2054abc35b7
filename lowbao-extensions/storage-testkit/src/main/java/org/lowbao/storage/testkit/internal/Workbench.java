package org.lowbao.storage.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.lowbao.storage.testkit.StoreUnderTest;

/**
 * One store that a vendor made, all that was opened of it, and its folder; gone when this is closed. For one thread.
 *
 * @param <S> what is under test
 */
public final class Workbench<S> implements AutoCloseable {

    private final StoreUnderTest<? extends S> vendor;
    private final Path folder;
    private final String address;
    private final List<S> opened = new ArrayList<>();

    private Workbench(StoreUnderTest<? extends S> vendor, Path folder, String address) {
        this.vendor = vendor;
        this.folder = folder;
        this.address = address;
    }

    /** Lets {@code vendor} make a store. */
    public static <S> Workbench<S> of(StoreUnderTest<? extends S> vendor) throws Exception {
        Path folder = Files.createTempDirectory("lowbao-kit");
        String address = vendor.create(Files.createDirectory(folder.resolve("store")));
        if (address.lines().count() != 1) {
            throw new IllegalArgumentException("create(folder) has to return an address on one line, was "
                    + address.lines().count() + " lines");
        }
        return new Workbench<>(vendor, folder, address);
    }

    public String address() {
        return address;
    }

    /** Returns the name of the vendor's class, by which a forked JVM finds it. */
    public Class<?> vendorClass() {
        return vendor.getClass();
    }

    /** Opens the store once more; it is closed with this at the latest. */
    public S open() throws Exception {
        S store = vendor.open(address);
        opened.add(store);
        return store;
    }

    @Override
    public void close() throws Exception {
        try {
            for (S store : opened) {
                if (store instanceof AutoCloseable closeable) {
                    closeable.close();
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Workbench::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
