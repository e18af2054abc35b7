package org.lowbao.storage.testkit.internal.process;

import java.util.List;

/**
 * What a child process does with a store. Made by its constructor without arguments.
 *
 * @param <S> the store
 */
public interface Job<S> {

    /** Works until it is done or the process is killed. */
    void run(S store, List<String> arguments, Talk talk) throws Exception;
}
