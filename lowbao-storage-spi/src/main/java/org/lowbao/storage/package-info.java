/**
 * What a store must do for lowbao, and nothing about what is kept in it.
 *
 * <p>Four contracts, each in a package of its own: {@link org.lowbao.storage.journal.JournalStore journals},
 * {@link org.lowbao.storage.content.ContentStore contents}, {@link org.lowbao.storage.key.KeyRegister wrapped keys} and
 * {@link org.lowbao.storage.destruction.DestructionRegister destructions}. All four deal in names and bytes; none knows a
 * household. This package holds what they share.
 *
 * <p><b>The promise about versions.</b> Clause numbers are never reused, and a clause never comes to ask for more. Within
 * one major version of lowbao: a method that is added has a default body that holds for a store which does not know it;
 * a clause that is added is a capability that a store need not declare; a constant added to an enum is one that a store
 * may ignore. So a store that passed the kit of {@code x.0} compiles, runs and passes with every {@code x.y}. A major
 * version may break this; what a store of the former one has to change then stands in its release notes. Before 1.0 a
 * minor version counts as a major one.
 */
@NullMarked
package org.lowbao.storage;

import org.jspecify.annotations.NullMarked;
