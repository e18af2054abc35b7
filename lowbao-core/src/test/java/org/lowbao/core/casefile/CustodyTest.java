package org.lowbao.core.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.core.casefile.SampleCase.CLERK;
import static org.lowbao.core.casefile.SampleCase.CONFIRMER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.DossierItem;
import org.lowbao.core.dossier.Material;
import org.lowbao.core.refusal.RefusalCode;

/** 民发〔2021〕57号 art. 26: who keeps a household's card needs a written agreement that the county filed. */
class CustodyTest {

    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final List<Material> AGREEMENT =
            List.of(Material.originalOnPaper(DocumentType.CUSTODY_AGREEMENT, Optional.empty()));

    @Test
    void is_regular_once_it_is_agreed_in_writing_and_filed_with_the_county() {
        var kept = SampleCase.filed().ordered().take(record(AGREEMENT), CLERK, JULY);
        assertThat(custody(kept).isIrregular()).isTrue();
        assertThat(kept.file().items()).extracting(DossierItem::type).contains(DocumentType.CUSTODY_AGREEMENT);

        kept.take(new StewardshipSteps.FileCustody("BA-1"), CONFIRMER, JULY);
        assertThat(custody(kept)).isEqualTo(new Custody("村委会 甲", Custody.Item.CARD, JULY, true, Optional.of("BA-1")));
        assertThat(custody(kept).isIrregular()).isFalse();
    }

    @Test
    void without_an_agreement_is_a_finding_and_cannot_be_filed_until_there_is_one() {
        var kept = SampleCase.filed().ordered().take(record(List.of()), CLERK, JULY);
        assertThat(custody(kept).isIrregular()).isTrue();
        assertThat(kept.refusals(new StewardshipSteps.FileCustody("BA-1"), CONFIRMER, JULY))
                .containsExactly(RefusalCode.CUSTODY_NOT_AGREED);

        kept.take(record(AGREEMENT), CLERK, JULY).take(new StewardshipSteps.FileCustody("BA-1"), CONFIRMER, JULY);
        assertThat(custody(kept).isIrregular()).isFalse();
    }

    @Test
    void ends_when_the_household_has_its_card_again() {
        var kept = SampleCase.filed().ordered();
        var end = new StewardshipSteps.EndCustody(JULY, "words");
        assertThat(kept.refusals(end, CLERK, JULY)).containsExactly(RefusalCode.NOT_KEPT_BY_ANOTHER);

        kept.take(record(AGREEMENT), CLERK, JULY);
        assertThat(kept.refusals(new StewardshipSteps.EndCustody(JULY.minusDays(1), "words"), CLERK, JULY))
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        kept.take(end, CLERK, JULY);
        assertThat(kept.file().stewardship().custody()).isEmpty();
    }

    @Test
    void does_not_begin_tomorrow_nor_rest_on_a_paper_that_another_step_makes() {
        var ordered = SampleCase.filed().ordered();

        assertThat(ordered.refusals(record(List.of()), CLERK, JULY.minusDays(1)))
                .containsExactly(RefusalCode.DATE_OUT_OF_ORDER);
        assertThat(ordered.refusals(
                        record(List.of(Material.copyOnPaper(DocumentType.CUSTODY_FILING, Optional.empty()))),
                        CLERK,
                        JULY))
                .containsExactly(RefusalCode.PARTICULARS_INVALID);
    }

    private static CaseStep record(List<Material> papers) {
        return new StewardshipSteps.RecordCustody("村委会 甲", Custody.Item.CARD, JULY, papers);
    }

    private static Custody custody(SampleCase kept) {
        return kept.file().stewardship().custody().orElseThrow();
    }
}
