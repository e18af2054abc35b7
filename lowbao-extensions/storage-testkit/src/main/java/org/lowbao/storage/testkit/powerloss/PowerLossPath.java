package org.lowbao.storage.testkit.powerloss;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ProviderMismatchException;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path of names, compared by them. */
final class PowerLossPath implements Path {

    private final FileSystem fileSystem;
    private final boolean absolute;
    private final List<String> names;

    private PowerLossPath(FileSystem fileSystem, boolean absolute, List<String> names) {
        this.fileSystem = fileSystem;
        this.absolute = absolute;
        this.names = List.copyOf(names);
    }

    static PowerLossPath parse(FileSystem fileSystem, String text) {
        List<String> names =
                Arrays.stream(text.split("/")).filter(name -> !name.isEmpty()).toList();
        return new PowerLossPath(fileSystem, text.startsWith("/"), names);
    }

    static PowerLossPath of(Path path) {
        if (path instanceof PowerLossPath ours) {
            return ours;
        }
        throw new ProviderMismatchException();
    }

    List<String> names() {
        return names;
    }

    private PowerLossPath with(List<String> other) {
        return new PowerLossPath(fileSystem, absolute, other);
    }

    private PowerLossPath relative(List<String> other) {
        return new PowerLossPath(fileSystem, false, other);
    }

    @Override
    public FileSystem getFileSystem() {
        return fileSystem;
    }

    @Override
    public boolean isAbsolute() {
        return absolute;
    }

    @Override
    public @Nullable PowerLossPath getRoot() {
        return absolute ? with(List.of()) : null;
    }

    @Override
    public @Nullable PowerLossPath getFileName() {
        return names.isEmpty() ? null : relative(names.subList(names.size() - 1, names.size()));
    }

    @Override
    public @Nullable PowerLossPath getParent() {
        return names.isEmpty() || (names.size() == 1 && !absolute) ? null : with(names.subList(0, names.size() - 1));
    }

    @Override
    public int getNameCount() {
        return names.size();
    }

    @Override
    public PowerLossPath getName(int index) {
        return relative(List.of(names.get(index)));
    }

    @Override
    public PowerLossPath subpath(int from, int until) {
        return relative(names.subList(from, until));
    }

    @Override
    public boolean startsWith(Path other) {
        List<String> begin = of(other).names;
        return other.isAbsolute() == absolute
                && begin.size() <= names.size()
                && names.subList(0, begin.size()).equals(begin);
    }

    @Override
    public boolean endsWith(Path other) {
        List<String> end = of(other).names;
        return !other.isAbsolute()
                && end.size() <= names.size()
                && names.subList(names.size() - end.size(), names.size()).equals(end);
    }

    @Override
    public PowerLossPath normalize() {
        var kept = new ArrayList<String>();
        for (String name : names) {
            if (name.equals("..") && !kept.isEmpty()) {
                kept.remove(kept.size() - 1);
            } else if (!name.equals(".") && !name.equals("..")) {
                kept.add(name);
            }
        }
        return with(kept);
    }

    @Override
    public PowerLossPath resolve(Path other) {
        if (other.isAbsolute()) {
            return of(other);
        }
        var all = new ArrayList<>(names);
        all.addAll(of(other).names);
        return with(all);
    }

    @Override
    public PowerLossPath relativize(Path other) {
        List<String> theirs = of(other).names;
        int shared = 0;
        while (shared < Math.min(names.size(), theirs.size())
                && names.get(shared).equals(theirs.get(shared))) {
            shared++;
        }
        var way = new ArrayList<String>();
        for (int i = shared; i < names.size(); i++) {
            way.add("..");
        }
        way.addAll(theirs.subList(shared, theirs.size()));
        return relative(way);
    }

    @Override
    public URI toUri() {
        return URI.create(PowerLossProvider.SCHEME + "://" + toAbsolutePath());
    }

    @Override
    public PowerLossPath toAbsolutePath() {
        return new PowerLossPath(fileSystem, true, names);
    }

    @Override
    public PowerLossPath toRealPath(LinkOption... options) throws IOException {
        PowerLossPath real = toAbsolutePath().normalize();
        fileSystem.provider().checkAccess(real);
        return real;
    }

    @Override
    public WatchKey register(
            WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.@Nullable Modifier... modifiers) {
        throw new UnsupportedOperationException("nothing is watched here");
    }

    @Override
    public int compareTo(Path other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PowerLossPath that
                && fileSystem == that.fileSystem
                && absolute == that.absolute
                && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return names.hashCode();
    }

    @Override
    public String toString() {
        return (absolute ? "/" : "") + String.join("/", names);
    }
}
