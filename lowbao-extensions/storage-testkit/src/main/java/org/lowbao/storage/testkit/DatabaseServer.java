package org.lowbao.storage.testkit;

/** A database server that the kit may kill while a store works on it, as a power cut would end it. */
public interface DatabaseServer {

    /** Ends all processes of the server at once, as {@code kill -9} does; returns when they are gone. */
    void kill() throws Exception;

    /** Starts it again on the same data and at the same address; returns when it can be connected to. */
    void startAgain() throws Exception;
}
