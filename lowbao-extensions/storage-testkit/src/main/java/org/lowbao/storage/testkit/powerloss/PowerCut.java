package org.lowbao.storage.testkit.powerloss;

/**
 * The power is cut: thrown by every operation from that moment on. An error, because no program is there any more that
 * could handle it.
 */
public final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("the power is cut");
    }
}
