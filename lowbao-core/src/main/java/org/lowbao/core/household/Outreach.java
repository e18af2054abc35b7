package org.lowbao.core.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * That a household which may be eligible was told so before it applied (主动告知, 民发〔2021〕57号 art. 6).
 *
 * @param on when
 * @param by which office or committee
 * @param reason why it was thought of
 */
public record Outreach(
        @NotNull LocalDate on,
        @NotBlank @Size(max = 200) String by,
        @NotBlank @Size(max = 2000) String reason) {

    @Override
    public String toString() {
        return "informed on " + on;
    }
}
