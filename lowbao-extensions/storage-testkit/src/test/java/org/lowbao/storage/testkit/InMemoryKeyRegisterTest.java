package org.lowbao.storage.testkit;

import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.memory.InMemoryKeyRegister;

class InMemoryKeyRegisterTest extends KeyRegisterContract {

    @Override
    protected KeyRegister emptyRegister() {
        return new InMemoryKeyRegister();
    }

    @Override
    protected boolean durable() {
        return false;
    }
}
