package org.lowbao.storage.journal;

/**
 * A journal as it stands: how far it has come, and what it can be found by.
 *
 * @param key the journal
 * @param kind what sort of journal it is, fixed by its first append
 * @param version the number of its last entry
 * @param revision how often the head was written, with or without entries; from 1
 * @param state what the last writer said of it
 */
public record Head(JournalKey key, String kind, long version, long revision, HeadState state) {}
