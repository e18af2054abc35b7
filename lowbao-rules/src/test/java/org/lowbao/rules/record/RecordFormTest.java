package org.lowbao.rules.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lowbao.rules.record.Rebate.household;
import static org.lowbao.rules.record.Rebate.yuanAMonth;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lowbao.rules.engine.CompiledPolicy;
import org.lowbao.rules.engine.Engine;
import org.lowbao.rules.engine.Evaluation;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.engine.PolicyCompiler;

class RecordFormTest {

    private static final CompiledPolicy POLICY =
            PolicyCompiler.compile(Rebate.packs(Rebate.yaml())).orElseThrow();

    private static Evaluation evaluation(FactSheet facts) {
        return Engine.determine(facts, POLICY, Rebate.SEPTEMBER, Rebate.KNOWN_ON);
    }

    private static FactSheet withIncome(int yuan) {
        return household(yuanAMonth(BigDecimal.valueOf(yuan).toPlainString()), FactValue.disputed())
                .build();
    }

    @Test
    void one_form_serves_many_cases_and_threads_and_changes_no_byte() {
        RecordForm form = RecordForm.of(POLICY);

        List<byte[]> records = IntStream.range(0, 200)
                .parallel()
                .mapToObj(RecordFormTest::withIncome)
                .map(facts ->
                        form.record(evaluation(facts), FactsDigest.of(facts)).json())
                .toList();

        for (int i = 0; i < records.size(); i++) {
            assertThat(records.get(i)).isEqualTo(Rebate.record(withIncome(i)).json());
        }
    }

    @Test
    void a_record_cannot_be_changed_through_its_bytes() {
        DecisionRecord record = Rebate.record(withIncome(1));
        String digest = record.digest();

        record.json()[0] = '[';

        assertThat(record.digest()).isEqualTo(digest);
    }

    @Test
    void an_evaluation_of_another_policy_is_refused() {
        RecordForm form = RecordForm.of(
                PolicyCompiler.compile(Rebate.packs(Rebate.yaml())).orElseThrow());
        FactSheet facts = withIncome(1);

        assertThatThrownBy(() -> form.record(evaluation(facts), FactsDigest.of(facts)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an evaluation of ");
    }

    @Test
    void the_digest_of_facts_is_that_of_their_canonical_form() {
        FactSheet facts = FactSheet.of("h")
                .fact("b", FactValue.disputed())
                .fact("a", FactValue.code("x"))
                .build();

        assertThat(new String(FactsJson.of(facts).toBytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"collections\":{},\"facts\":{\"a\":{\"type\":\"code\",\"value\":\"x\"},"
                        + "\"b\":{\"disputed\":true}},\"given\":{},\"id\":\"h\"}");
    }
}
