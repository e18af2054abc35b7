package org.lowbao.storage.testkit;

import org.lowbao.storage.destruction.DestructionRegister;
import org.lowbao.storage.memory.InMemoryDestructionRegister;

class InMemoryDestructionRegisterTest extends DestructionRegisterContract {

    @Override
    protected DestructionRegister emptyRegister() {
        return new InMemoryDestructionRegister();
    }
}
