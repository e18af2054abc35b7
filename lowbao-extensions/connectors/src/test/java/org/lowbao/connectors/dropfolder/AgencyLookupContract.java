package org.lowbao.connectors.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.lowbao.core.verification.AgencyLookup;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.Reply;

/** Every clause of {@link AgencyLookup}, by its number; a connector extends this and hands in itself and some persons. */
abstract class AgencyLookupContract {

    private AgencyLookup agency;

    /** Returns an agency that knows some persons. Called before each test. */
    protected abstract AgencyLookup agency() throws Exception;

    /** Returns a request for every item, for a person whom the agency knows. */
    protected abstract LookupRequest known();

    /** Returns a request for every item, for a person whom the agency cannot answer for. */
    protected abstract LookupRequest beyondReach();

    /** Returns texts of the persons in the requests that must never leave but in answers. */
    protected abstract List<String> secrets();

    @BeforeEach
    void open() throws Exception {
        agency = agency();
    }

    @Test
    @DisplayName("A1: every item of every request has one answer, in order")
    void a1_every_item_of_every_request_has_one_answer_in_order() {
        List<LookupRequest> requests = List.of(known(), beyondReach(), known());
        var expected = new ArrayList<String>();
        requests.forEach(request -> request.items().forEach(item -> expected.add(request.id() + item)));

        assertThat(agency.ask(requests))
                .extracting(answer -> answer.requestId() + answer.item())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("A1: no request, no answer")
    void a1_no_request_no_answer() {
        assertThat(agency.ask(List.of())).isEmpty();
    }

    @Test
    @DisplayName("A2: who cannot be answered for is an answer, and never no record")
    void a2_who_cannot_be_answered_for_is_never_no_record() {
        assertThat(agency.ask(List.of(beyondReach())))
                .extracting(LookupAnswer::reply)
                .noneMatch(Reply::isConclusive);
    }

    @Test
    @DisplayName("A2: the answer to one does not change the answer to another")
    void a2_one_who_cannot_be_answered_for_stops_nobody_else() {
        List<LookupAnswer> alone = agency.ask(List.of(known()));

        assertThat(agency.ask(List.of(beyondReach(), known()))).endsWith(alone.toArray(LookupAnswer[]::new));
    }

    @Test
    @DisplayName("A3: an item the agency does not keep is not supported, every other is")
    void a3_only_what_the_agency_does_not_keep_is_not_supported() {
        Set<LookupItem> unsupported = EnumSet.noneOf(LookupItem.class);
        for (LookupAnswer answer : agency.ask(List.of(known()))) {
            if (answer.reply() instanceof Reply.NotSupported) {
                unsupported.add(answer.item());
            }
        }

        Set<LookupItem> expected = EnumSet.copyOf(known().items());
        expected.removeAll(agency.items());
        assertThat(unsupported).isEqualTo(expected);
    }

    @Test
    @DisplayName("A4: nothing of a person reaches the console or the text of an answer")
    void a4_nothing_of_a_person_reaches_the_console_or_the_text_of_an_answer() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        var caught = new ByteArrayOutputStream();
        var stream = new PrintStream(caught, true, StandardCharsets.UTF_8);
        List<LookupAnswer> answers;
        try {
            System.setOut(stream);
            System.setErr(stream);
            answers = agency.ask(List.of(known(), beyondReach()));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertThat(answers + " " + agency + caught.toString(StandardCharsets.UTF_8))
                .doesNotContain(secrets());
    }
}
