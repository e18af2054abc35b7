package org.lowbao.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lowbao.rules.record.Rebate.household;
import static org.lowbao.rules.record.Rebate.packs;
import static org.lowbao.rules.record.Rebate.yaml;
import static org.lowbao.rules.record.Rebate.yuanAMonth;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.pack.Stage;

class VerificationTest {

    private static final FactSheet PAIR =
            household(yuanAMonth("300"), yuanAMonth("0.50")).build();

    private static DecisionRecord changed(String from, String to) throws UnreadableRecordException {
        String json = new String(Rebate.record(PAIR).json(), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        return DecisionRecord.read(json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_true_record_comes_out_the_same() throws UnreadableRecordException {
        DecisionRecord stored = DecisionRecord.read(Rebate.record(PAIR).json());

        assertThat(Verification.of(stored, PAIR, packs(yaml()))).isEqualTo(new Verification.Same());
    }

    @Test
    void a_forged_amount_is_found_with_its_place_and_both_values() throws UnreadableRecordException {
        DecisionRecord forged = changed(
                "\"amounts\":[{\"name\":\"差额\",\"value\":\"1099.5", "\"amounts\":[{\"name\":\"差额\",\"value\":\"1999.5");

        Verification verification = Verification.of(forged, PAIR, packs(yaml()));

        assertThat(verification)
                .isEqualTo(new Verification.Different(
                        "$.conclusion.amounts[0].value", "\"1999.5 元/月\"", "\"1099.5 元/月\""));
        assertThat(verification).hasToString("different at $.conclusion.amounts[0].value");
    }

    @Test
    void something_added_or_left_out_is_found() throws UnreadableRecordException {
        assertThat(Verification.of(changed("\"unused\":[]", "\"unused\":[],\"zodiac\":1"), PAIR, packs(yaml())))
                .isEqualTo(new Verification.Different("$.zodiac", "1", ""));
        assertThat(Verification.of(changed("\"because\":[\"below\"]", "\"because\":[]"), PAIR, packs(yaml())))
                .isEqualTo(new Verification.Different("$.conclusion.because[0]", "", "\"below\""));
    }

    @Test
    void other_facts_or_another_pack_do_not_pass_for_those_of_the_day() {
        DecisionRecord record = Rebate.record(PAIR);
        FactSheet richer = household(yuanAMonth("300"), yuanAMonth("0.51")).build();

        assertThat(Verification.of(record, richer, packs(yaml())))
                .hasToString("different at $.conclusion.amounts[0].value");
        assertThat(Verification.of(record, PAIR, packs(yaml() + "# one more line\n")))
                .hasToString("different at $.packs[0].sha256");
    }

    @Test
    void a_review_is_recomputed_by_the_rules_for_a_review() throws UnreadableRecordException {
        // a review counts one yuan of income less, so that the gap of 1 099.50 is 1 100.50
        String yaml = yaml().replace("- 户月收入", "- 户月收入 + (if staying then 1 元/月 else 0 元/月)");
        DecisionRecord review = Rebate.record(PAIR, yaml, Stage.STAYING);
        String json = new String(review.json(), StandardCharsets.UTF_8);
        String asApplication = json.replace("\"stage\":\"STAYING\"", "\"stage\":\"ENTERING\"");

        assertThat(json).contains("{\"name\":\"差额\",\"value\":\"1100.5 元/月\"}");
        assertThat(DecisionRecord.read(review.json()).stage()).isEqualTo(Stage.STAYING);
        assertThat(Verification.of(DecisionRecord.read(review.json()), PAIR, packs(yaml)))
                .isEqualTo(new Verification.Same());
        assertThat(Verification.of(
                        DecisionRecord.read(asApplication.getBytes(StandardCharsets.UTF_8)), PAIR, packs(yaml)))
                .hasToString("different at $.conclusion.amounts[0].value");
    }

    @Test
    void another_version_of_the_engine_may_verify() throws UnreadableRecordException {
        DecisionRecord older = changed("\"version\":\"" + Recording.ENGINE_VERSION + "\"", "\"version\":\"0.0.9\"");

        assertThat(Verification.of(older, PAIR, packs(yaml()))).isEqualTo(new Verification.Same());
    }

    @Test
    void packs_that_do_not_compile_verify_nothing() {
        assertThat(Verification.of(Rebate.record(PAIR), PAIR, packs("pack: {}")))
                .isInstanceOf(Verification.PacksRefused.class);
    }
}
