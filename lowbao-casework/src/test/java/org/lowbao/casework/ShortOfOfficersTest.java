package org.lowbao.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.casework.confidentiality.Sealing;
import org.lowbao.core.casefile.CaseFile;
import org.lowbao.core.casefile.StepCode;
import org.lowbao.core.casefile.Unseparated;
import org.lowbao.core.office.Actor;
import org.lowbao.core.office.Duty;
import org.lowbao.core.office.Purpose;
import org.lowbao.core.office.Role;

class ShortOfOfficersTest {

    @Test
    void what_one_person_did_for_want_of_a_second_is_on_the_list_of_supervision() throws IOException {
        Casework casework = new FullPath(Sealing.aesGcm(), (step, after) -> {}).run();
        var supervisor = new Actor("supervisor", "督查人", Role.SUPERVISOR, "990101");

        Casework.Page listed = casework.unseparated(Optional.empty(), 10);

        assertThat(listed.ids()).containsExactly(FullPath.REVIEWED);
        CaseFile file = casework.read(FullPath.REVIEWED, supervisor, Purpose.SUPERVISION)
                .toOptional()
                .orElseThrow();
        assertThat(file.conduct().unseparated())
                .singleElement()
                .satisfies(flag -> {
                    assertThat(flag.step()).isEqualTo(StepCode.REGISTER_NEAR_RELATIVE);
                    assertThat(flag.alsoTook()).isEqualTo(Duty.ACCEPTANCE);
                })
                .extracting(Unseparated::shortage)
                .isEqualTo(file.conduct().shortages().get(0).entry());
    }
}
