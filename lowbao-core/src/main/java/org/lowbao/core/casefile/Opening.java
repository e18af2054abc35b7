package org.lowbao.core.casefile;

import org.lowbao.core.household.Application;

/** What a dossier can begin with. */
public sealed interface Opening extends CaseEntry
        permits IntakeEntry.ApplicationFiled, IntakeEntry.CaseTakenOver, HandoverEntry.DossierOpened {

    /** Returns what the household filed, or what its former dossier says about it. */
    Application application();

    /** Returns in which state the case begins. */
    CaseState opensAs();
}
