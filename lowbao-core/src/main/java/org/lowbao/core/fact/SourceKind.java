package org.lowbao.core.fact;

/** Where a statement comes from; a later one in this order outweighs an earlier one. */
public enum SourceKind {
    /** The household said so. */
    DECLARED,
    /** An agency answered so. */
    RECEIVED,
    /** An officer found so, on record. */
    VERIFIED
}
