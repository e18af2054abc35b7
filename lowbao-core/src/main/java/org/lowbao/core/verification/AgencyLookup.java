package org.lowbao.core.verification;

import java.util.List;
import java.util.Set;

/**
 * Asks one agency about persons: one shape for every agency, however it is reached. Vendors implement this.
 *
 * <ol>
 *   <li><b>A1</b> Every item of every request has exactly one answer, in the order of the requests and, within one, of
 *       the items.
 *   <li><b>A2</b> A person the agency cannot answer for is an answer ({@link Reply.NoReply}, {@link Reply.Failed},
 *       {@link Reply.Declined}), never an exception and never {@link Reply.NoRecord}.
 *   <li><b>A3</b> An item that the agency does not keep answers {@link Reply.NotSupported}.
 *   <li><b>A4</b> Nothing of a person reaches a log or an exception.
 * </ol>
 *
 * <p>Implementations are safe for use by many threads. A machine that is broken for everybody is an unchecked
 * exception; nobody's answer is lost by it, the caller asks again.
 */
public interface AgencyLookup {

    /** Returns the agency's stable code, such as {@code public-security}. */
    String agency();

    /** Returns what the agency can be asked. */
    Set<LookupItem> items();

    /** Asks about some persons (A1 to A4). */
    List<LookupAnswer> ask(List<LookupRequest> requests);
}
