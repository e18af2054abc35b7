package org.lowbao.storage.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.journal.JournalKey;
import org.lowbao.storage.testkit.ContentStoreConformance;
import org.lowbao.storage.testkit.Product;

public class FileContentConformanceTest extends ContentStoreConformance {

    @Override
    public String create(Path folder) {
        return folder.resolve("contents").toString();
    }

    @Override
    public ContentStore open(String address) {
        return FileContentStore.open(Path.of(address));
    }

    @Override
    public Product about() {
        return new Product(
                "lowbao FileContentStore",
                System.getProperty("lowbao.version", "unknown"),
                "a local file system of " + System.getProperty("os.name"));
    }

    @Override
    protected boolean damage(JournalKey owner, String id) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(workbench().address(), "contents"))) {
            Path only = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(only);
            bytes[1_000] ^= 1;
            Files.write(only, bytes);
        }
        return true;
    }
}
