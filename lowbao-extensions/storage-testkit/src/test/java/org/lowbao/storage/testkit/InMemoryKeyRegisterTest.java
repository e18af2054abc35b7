package org.lowbao.storage.testkit;

import java.nio.file.Path;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.memory.InMemoryKeyRegister;

public class InMemoryKeyRegisterTest extends KeyRegisterConformance {

    @Override
    public String create(Path folder) {
        return "memory";
    }

    @Override
    public KeyRegister open(String address) {
        return new InMemoryKeyRegister();
    }
}
