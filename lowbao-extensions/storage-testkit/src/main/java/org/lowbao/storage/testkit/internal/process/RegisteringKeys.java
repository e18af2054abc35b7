package org.lowbao.storage.testkit.internal.process;

import java.util.List;
import java.util.Map;
import org.lowbao.storage.Bytes;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.key.KeyRegister.Entry;
import org.lowbao.storage.testkit.internal.Samples;
import org.lowbao.storage.testkit.internal.Streams;

/** Registers, replaces and destroys keys until it is killed; says the number of each owner that was acknowledged. */
public final class RegisteringKeys implements Job<KeyRegister> {

    @Override
    public void run(KeyRegister register, List<String> arguments, Talk talk) {
        for (int number = Integer.parseInt(arguments.get(0)); ; number++) {
            Bytes first = key("first", number);
            if (number % 2 == 0) {
                register.register(Samples.key("K-" + number), first);
            } else {
                register.registerAll(Map.of(Samples.key("K-" + number), first));
            }
            if (number % 3 == 1) {
                register.replace(Samples.key("K-" + number), first, key("second", number));
            } else if (number % 3 == 2) {
                register.destroy(Samples.key("K-" + number), Streams.NOW);
            }
            talk.say(Integer.toString(number));
        }
    }

    /** Returns what has to be kept for an owner that was acknowledged. */
    static Entry expected(int number) {
        return switch (number % 3) {
            case 0 -> new Entry.Present(key("first", number));
            case 1 -> new Entry.Present(key("second", number));
            default -> new Entry.Destroyed(Streams.NOW);
        };
    }

    private static Bytes key(String which, int number) {
        return Samples.bytes(which + " wrapped key of " + number);
    }
}
