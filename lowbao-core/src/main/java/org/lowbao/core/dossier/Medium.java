package org.lowbao.core.dossier;

/** On what a document is kept (载体). */
public enum Medium {
    PAPER,
    ELECTRONIC,
    PHOTOGRAPH,
    SOUND,
    FILM
}
