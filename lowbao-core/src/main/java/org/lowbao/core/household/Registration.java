package org.lowbao.core.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.lowbao.core.identifier.DivisionCode;

/**
 * Where a member is registered and where the member lives (户籍所在地、经常居住地, 民发〔2021〕57号 art. 5), for a member who is not
 * both registered and living where the application is filed.
 *
 * @param memberId whom
 * @param registered where the household register is kept
 * @param lives where the member lives
 * @param residencePermit whether the member holds a residence permit (居住证) of where the member lives
 */
public record Registration(
        @NotBlank String memberId,
        @NotNull DivisionCode registered,
        @NotNull DivisionCode lives,
        boolean residencePermit) {

    @Override
    public String toString() {
        return "registration of member " + memberId;
    }
}
