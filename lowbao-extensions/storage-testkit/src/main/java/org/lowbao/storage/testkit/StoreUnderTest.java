package org.lowbao.storage.testkit;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the kit makes, opens and troubles a store; a vendor overrides the first two methods and whatever else his store
 * offers.
 *
 * <p>The kit makes objects of the vendor's class by its constructor without arguments, in forked JVMs too. There only
 * {@link #open} is called; so all that it needs stands in the address.
 *
 * @param <S> what is under test
 */
public interface StoreUnderTest<S> {

    /**
     * Makes a store that holds nothing, and returns its address: any text on one line from which {@link #open} finds it
     * again, such as the path of a file or the URL of a database. Called before each test.
     *
     * @param folder an empty folder for this store alone, deleted afterwards
     */
    String create(Path folder) throws Exception;

    /**
     * Opens the store at {@code address}. Of a store that declares nothing this is called once for each {@link #create};
     * of a durable one again after it was closed or its process was killed, in other processes too; of one for many
     * processes any number of times while others are open. The kit closes what it opens.
     */
    S open(String address) throws Exception;

    /** Tells what is tested, for the conformance statement. */
    default Product about() {
        return Product.of(getClass());
    }

    /** Returns the database server behind the store, if there is one that the kit may kill. */
    default Optional<DatabaseServer> server() {
        return Optional.empty();
    }
}
