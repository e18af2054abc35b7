package org.lowbao.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.lowbao.core.office.Actor;

/** An entry in clear: what the plaintext of every journal holds. */
public record Written<E>(long version, Instant at, LocalDate on, Actor actor, E entry) {}
