package org.lowbao.storage.testkit;

import java.nio.file.Path;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.memory.InMemoryContentStore;

public class InMemoryContentStoreTest extends ContentStoreConformance {

    @Override
    public String create(Path folder) {
        return "memory";
    }

    @Override
    public ContentStore open(String address) {
        return new InMemoryContentStore();
    }
}
