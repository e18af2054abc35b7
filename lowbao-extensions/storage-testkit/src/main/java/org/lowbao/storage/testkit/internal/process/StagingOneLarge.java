package org.lowbao.storage.testkit.internal.process;

import java.util.List;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.content.StoredContent;
import org.lowbao.storage.testkit.internal.Streams;

/** Stages, publishes and verifies one content of the size given; says its size. */
public final class StagingOneLarge implements Job<ContentStore> {

    @Override
    public void run(ContentStore store, List<String> arguments, Talk talk) {
        long size = Long.parseLong(arguments.get(0));
        StoredContent staged = store.stage(StagingContents.OWNER, "large", Streams.endless(size), Streams.LEASE);
        store.publish(StagingContents.OWNER, List.of("large"));
        boolean verified = store.verify(StagingContents.OWNER, "large");
        talk.say(verified ? Long.toString(staged.size()) : "not verified");
    }
}
