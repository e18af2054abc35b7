package org.lowbao.storage.testkit;

/**
 * What a conformance statement is about.
 *
 * @param name the store, and what it keeps its data in; for readers
 * @param version the version of the store
 * @param runsOn the versions of what it was tested on: database, driver, file system; empty if that says nothing
 */
public record Product(String name, String version, String runsOn) {

    /** Names a product by the class that tests it, with the version of that class's jar. */
    public static Product of(Class<?> test) {
        String version = test.getPackage().getImplementationVersion();
        return new Product(test.getSimpleName(), version == null ? "not packaged" : version, "");
    }
}
