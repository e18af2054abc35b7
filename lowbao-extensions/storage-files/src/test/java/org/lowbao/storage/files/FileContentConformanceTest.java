package org.lowbao.storage.files;

import java.nio.file.Path;
import org.lowbao.storage.content.ContentStore;
import org.lowbao.storage.testkit.ContentStoreConformance;

public class FileContentConformanceTest extends ContentStoreConformance {

    @Override
    public String create(Path folder) {
        return folder.resolve("contents").toString();
    }

    @Override
    public ContentStore open(String address) {
        return FileContentStore.open(Path.of(address));
    }
}
