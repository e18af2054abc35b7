/**
 * Dossiers that belong to no single household: a {@link org.lowbao.casework.collective.NoticeSheet} for twenty families,
 * a {@link org.lowbao.casework.collective.PaymentList}, a {@link org.lowbao.casework.collective.CodeSeries}, the
 * {@link org.lowbao.casework.collective.PolicyRegister}, an {@link org.lowbao.casework.collective.AccessLog}. Each is a
 * journal of its own kind, folded from its entries like a case.
 */
@NullMarked
package org.lowbao.casework.collective;

import org.jspecify.annotations.NullMarked;
