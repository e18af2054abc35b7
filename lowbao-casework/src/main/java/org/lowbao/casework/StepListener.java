package org.lowbao.casework;

import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.StepCode;

/**
 * Is told of every step after it was committed. At least once is not promised here: a process that dies between commit
 * and call tells nobody; whoever must not miss a step reads the store's feed. An exception is logged and stops neither
 * the step nor other listeners.
 */
public interface StepListener {

    /** A step is in the dossier. */
    void taken(StepCode step, CaseFile file);
}
