package org.lowbao.storage.journal;

/** What a store may do beyond the mandatory clauses; what it declares, the kit tests. */
public enum Capability {
    /** An acknowledged commit survives the end of the process and a power cut (J18). */
    DURABLE,
    /** Several processes may use the store at once (J19). */
    MANY_PROCESSES,
    /** The store can take part in a transaction that the host has begun (J22). */
    JOINS_TRANSACTIONS
}
