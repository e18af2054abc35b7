/**
 * The front door of lowbao for integrators: domain, rules, storage, agencies and keys tied into the steps of casework.
 *
 * <p>Start with {@link org.lowbao.casework.Casework}: build one for a county, {@code file} an application, {@code take}
 * steps, {@code read} a case for a purpose. Every answer is a {@link org.lowbao.casework.StepResult}: done, refused with
 * every reason, or overtaken by somebody else.
 */
@NullMarked
package org.lowbao.casework;

import org.jspecify.annotations.NullMarked;
