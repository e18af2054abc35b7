package org.lowbao.storage.testkit.internal.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lowbao.storage.testkit.StoreUnderTest;

/** The main class of a child: opens a vendor's store when it is told to, and does one job with it. */
public final class StoreProcess {

    private StoreProcess() {}

    /** Takes the vendor's test class, the store's address, the job and the job's arguments. */
    public static void main(String[] args) throws Exception {
        var talk = new Talk(
                System.in, new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
        // what a vendor's code prints must not look like an answer
        System.setOut(System.err);
        List<String> arguments = List.of(args);
        var vendor = (StoreUnderTest<?>) made(args[0]);
        if (talk.hear() != null) {
            work(vendor.open(args[1]), made(args[2]), arguments.subList(3, args.length), talk);
        }
        // a vendor's threads that are no daemons must not keep this process
        System.exit(0);
    }

    @SuppressWarnings("unchecked") // the parent starts a job only for the store it is made for
    private static <S> void work(S store, Object job, List<String> arguments, Talk talk) throws Exception {
        ((Job<S>) job).run(store, arguments, talk);
        if (store instanceof AutoCloseable closeable) {
            closeable.close();
        }
    }

    private static Object made(String className) throws ReflectiveOperationException {
        var constructor = Class.forName(className).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
