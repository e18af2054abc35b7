package org.lowbao.storage.jdbc;

import org.lowbao.storage.testkit.Product;

/** What the conformance statements of this module are about. */
final class Products {

    private Products() {}

    /** The build hands its version to the tests, because classes that are not in a jar yet have none. */
    static Product of(Class<?> part, String runsOn) {
        return new Product("lowbao " + part.getSimpleName(), System.getProperty("lowbao.version", "unknown"), runsOn);
    }
}
