package org.lowbao.casework;

import java.util.function.Function;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.CaseStep;
import org.lowbao.core.office.Actor;

/**
 * One step asked for on one dossier.
 *
 * @param dossierId the dossier
 * @param step makes the step from the case as it stands; must be pure, it may be called again after a lost race
 * @param actor who asks
 */
public record Task(String dossierId, Function<CaseFile, CaseStep> step, Actor actor) {

    public static Task of(String dossierId, CaseStep step, Actor actor) {
        return new Task(dossierId, file -> step, actor);
    }
}
