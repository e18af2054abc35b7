package org.lowbao.core.architecture.bad.util;

/** Stands in a package that is a layer and no concept. */
public final class Anything {
    private Anything() {}
}
