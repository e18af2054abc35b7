package org.lowbao.storage.testkit;

/** A trouble that the kit may make and end, such as a folder that is moved away and back. */
public interface Outage {

    /** Makes the trouble; from now on the store cannot do its work. */
    void begin() throws Exception;

    /** Ends it; from now on the store can work again. */
    void end() throws Exception;
}
