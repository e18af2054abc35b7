package org.lowbao.storage.testkit;

import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.memory.InMemoryContentStore;

class InMemoryContentStoreTest extends ContentStoreContract {

    @Override
    protected ContentStore emptyStore() {
        return new InMemoryContentStore();
    }
}
