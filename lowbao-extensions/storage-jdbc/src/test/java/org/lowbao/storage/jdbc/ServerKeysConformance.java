package org.lowbao.storage.jdbc;

import java.nio.file.Path;
import java.util.Optional;
import org.lowbao.storage.key.KeyRegister;
import org.lowbao.storage.testkit.DatabaseServer;
import org.lowbao.storage.testkit.KeyRegisterConformance;
import org.lowbao.storage.testkit.Product;

/** What the registers in server databases have in common when they prove themselves. */
public abstract class ServerKeysConformance extends KeyRegisterConformance {

    private final Backend backend;

    ServerKeysConformance(Backend backend) {
        this.backend = backend;
    }

    @Override
    public String create(Path folder) {
        return backend.newUrl();
    }

    @Override
    public KeyRegister open(String address) {
        return Pooled.part(
                KeyRegister.class, address, pool -> JdbcKeyRegister.open(pool, backend.dialect(), SchemaMode.CREATE));
    }

    @Override
    public Product about() {
        return backend.product(JdbcKeyRegister.class);
    }

    @Override
    public Optional<DatabaseServer> server() {
        return backend.killable();
    }
}
