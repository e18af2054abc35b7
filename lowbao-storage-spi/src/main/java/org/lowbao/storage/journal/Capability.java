package org.lowbao.storage.journal;

/** What a store may do beyond the mandatory clauses; what it declares, the kit tests. */
public enum Capability {
    /** An acknowledged commit survives the end of the process and a power cut. */
    DURABLE,
    /** Several processes may use the store at once. */
    MANY_PROCESSES
}
