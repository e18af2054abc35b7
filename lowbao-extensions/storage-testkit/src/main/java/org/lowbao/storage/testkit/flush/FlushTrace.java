package org.lowbao.storage.testkit.flush;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the system calls of a process say about a folder: which files and names were not flushed whenever the process
 * acknowledged something.
 *
 * <p>Bytes written to a file have to be followed by {@code fsync} or {@code fdatasync} of that file; a name that came
 * into a folder by creating or renaming has to be followed by {@code fsync} of the folder. A name that went away needs no
 * flush: what comes back with it is swept, and nothing was promised about it. What counts as an acknowledgement is
 * {@link Acknowledgement}'s to say.
 *
 * <p>Reads the output of {@code strace -f -y}; a line that it does not know says nothing. For one thread.
 */
public final class FlushTrace {

    /** What a traced writer prints, at the beginning of a line of its own, when it has been answered. */
    public static final String ACKNOWLEDGED = "acknowledged";

    private static final Set<String> SENDS = Set.of("write", "sendto", "sendmsg");
    private static final Set<String> WRITES = Set.of(
            "pwrite64", "writev", "pwritev", "pwritev2", "ftruncate", "fallocate", "sendfile", "copy_file_range");
    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. (\\w+) resumed>(.*)");
    private static final String UNFINISHED = " <unfinished ...>";
    private static final Pattern FILE = Pattern.compile("-?\\w+<([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FAILED = Pattern.compile(".*= -1 [A-Z]+ .*");

    /** How the traced process lets others know that something is done. */
    public enum Acknowledgement {
        /** It writes a line that begins with {@value FlushTrace#ACKNOWLEDGED}. */
        BY_LINE,
        /** It is a database server and answers a {@code COMMIT}. */
        BY_COMMIT
    }

    /**
     * What one acknowledgement found unflushed.
     *
     * @param acknowledgement its number, from 1
     * @param files files with bytes not flushed, and folders with names not flushed, in order
     */
    public record Unflushed(int acknowledgement, List<String> files) {
        public Unflushed {
            files = List.copyOf(files);
        }
    }

    private final String folder;
    private final Acknowledgement acknowledgement;
    private final Predicate<String> disposable;
    /** The threads that were asked to commit, and how many flushes there had been then. */
    private final Map<String, Integer> committing = new HashMap<>();

    private final Map<String, Integer> lastFlush = new HashMap<>();
    private final Map<String, String> unfinished = new HashMap<>();
    private final TreeSet<String> unflushedBytes = new TreeSet<>();
    private final TreeSet<String> unflushedNames = new TreeSet<>();
    private final List<Unflushed> found = new ArrayList<>();
    private int acknowledgements;
    private int flushes;

    /**
     * Makes an empty trace.
     *
     * @param folder only what lies under it counts
     * @param acknowledgement what the process does when something is done
     * @param disposable tells by its path which file may be lost, because the store makes it anew
     */
    public FlushTrace(Path folder, Acknowledgement acknowledgement, Predicate<String> disposable) {
        this.acknowledgement = acknowledgement;
        this.folder = folder.toAbsolutePath().normalize().toString();
        this.disposable = disposable;
    }

    /** Takes in the next line of the trace. */
    public void read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return;
        }
        String thread = matcher.group(1);
        String call = matcher.group(2);
        if (call.endsWith(UNFINISHED)) {
            unfinished.put(thread, call.substring(0, call.length() - UNFINISHED.length()));
            begun(thread, call);
            return;
        }
        Matcher resumed = RESUMED.matcher(call);
        if (resumed.matches()) {
            String begun = unfinished.remove(thread);
            if (begun != null) {
                ended(thread, begun + resumed.group(2));
            }
            return;
        }
        begun(thread, call);
        ended(thread, call);
    }

    /** Returns how often something was acknowledged. */
    public int acknowledgements() {
        return acknowledgements;
    }

    /** Returns how often a file or folder that counts was flushed. */
    public int flushes() {
        return flushes;
    }

    /** Returns every acknowledgement that came before a flush it needed; empty if none did. */
    public List<Unflushed> found() {
        return List.copyOf(found);
    }

    /** What counts from the moment a call begins: a write may reach the file before the call returns. */
    private void begun(String thread, String line) {
        Matcher call = CALL.matcher(line);
        if (!call.lookingAt()) {
            return;
        }
        String arguments = call.group(2);
        if (SENDS.contains(call.group(1))) {
            said(thread, arguments);
        } else if (WRITES.contains(call.group(1))) {
            written(arguments);
        }
    }

    /** What counts only once a call has returned: a flush, and a name. */
    private void ended(String thread, String line) {
        Matcher call = CALL.matcher(line);
        if (!call.lookingAt() || FAILED.matcher(line).matches()) {
            return;
        }
        String arguments = call.group(2);
        switch (call.group(1)) {
            case "fsync", "fdatasync" -> flushed(arguments);
            case "read", "recvfrom", "recvmsg" -> heard(thread, arguments);
            case "open", "openat", "creat" -> {
                if (call.group(1).equals("creat") || arguments.contains("O_CREAT")) {
                    named(last(TEXT, arguments));
                }
            }
            case "mkdir", "mkdirat" -> named(last(TEXT, arguments));
            case "rename", "renameat", "renameat2", "link", "linkat" -> renamed(call.group(1), arguments);
            case "unlink", "unlinkat" -> gone(last(TEXT, arguments));
            default -> {}
        }
    }

    /** A server that is asked to commit acknowledges with the next thing that the thread sends. */
    private void heard(String thread, String arguments) {
        if (FILE.matcher(arguments).lookingAt() && first(TEXT, arguments).contains("COMMIT")) {
            committing.put(thread, flushes);
        }
    }

    private void said(String thread, String arguments) {
        String text = first(TEXT, arguments);
        Optional<Integer> heardAt =
                isSocket(arguments) ? Optional.ofNullable(committing.remove(thread)) : Optional.empty();
        boolean acknowledged = switch (acknowledgement) {
            case BY_LINE -> text.startsWith(ACKNOWLEDGED);
            // once a statement is prepared, only the answer names it
            case BY_COMMIT -> isSocket(arguments) && (heardAt.isPresent() || text.contains("COMMIT\\0"));
        };
        if (acknowledged) {
            acknowledge(heardAt);
        } else {
            written(arguments);
        }
    }

    private void written(String arguments) {
        Matcher file = FILE.matcher(arguments);
        if (file.lookingAt() && counts(file.group(1))) {
            unflushedBytes.add(file.group(1));
        }
    }

    private void flushed(String arguments) {
        Matcher file = FILE.matcher(arguments);
        if (file.lookingAt() && isUnder(file.group(1))) {
            flushes++;
            String flushed = file.group(1);
            lastFlush.put(flushed, flushes);
            unflushedBytes.remove(flushed);
            unflushedNames.removeIf(name -> parent(name).equals(flushed));
        }
    }

    private void named(String path) {
        if (counts(path)) {
            unflushedNames.add(path);
        }
    }

    private void renamed(String call, String arguments) {
        Matcher text = TEXT.matcher(arguments);
        if (text.find()) {
            String from = text.group(1);
            if (!call.startsWith("link")) {
                unflushedNames.remove(from);
            }
            String to = last(TEXT, arguments);
            named(to);
            if (unflushedBytes.contains(from)) {
                unflushedBytes.add(to);
            }
            if (!call.startsWith("link")) {
                unflushedBytes.remove(from);
            }
        }
    }

    private void gone(String path) {
        unflushedNames.remove(path);
        unflushedBytes.remove(path);
    }

    /** A server writes its log for itself, too: what it wrote after the flush that it was asked for is not the commit's. */
    private void acknowledge(Optional<Integer> heardAt) {
        acknowledgements++;
        var files = new TreeSet<>(unflushedBytes);
        heardAt.ifPresent(heard -> files.removeIf(file -> lastFlush.getOrDefault(file, 0) > heard));
        files.addAll(unflushedNames);
        if (!files.isEmpty()) {
            found.add(new Unflushed(acknowledgements, List.copyOf(files)));
        }
    }

    private boolean counts(String path) {
        return isUnder(path) && !disposable.test(path);
    }

    private boolean isUnder(String path) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private static boolean isSocket(String arguments) {
        Matcher file = FILE.matcher(arguments);
        return file.lookingAt() && file.group(1).matches("(socket|TCP|TCPv6|UNIX).*");
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String first(Pattern pattern, String arguments) {
        Matcher matcher = pattern.matcher(arguments);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String last(Pattern pattern, String arguments) {
        Matcher matcher = pattern.matcher(arguments);
        String last = "";
        while (matcher.find()) {
            last = matcher.group(1);
        }
        return last;
    }
}
