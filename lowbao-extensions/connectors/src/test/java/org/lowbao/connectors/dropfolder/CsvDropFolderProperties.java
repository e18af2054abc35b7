package org.lowbao.connectors.dropfolder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.lowbao.core.name.PersonName;
import org.lowbao.core.verification.LookupAnswer;
import org.lowbao.core.verification.LookupItem;
import org.lowbao.core.verification.LookupRequest;
import org.lowbao.core.verification.Reply;

class CsvDropFolderProperties {

    private static final Path FOLDER = temporaryFolder();

    private final CsvDropFolder agency = new Delivery(FOLDER)
            .file(
                    "household-register",
                    "register.csv",
                    Delivery.REGISTER_HEADER + Delivery.id(1).value() + ",甄一,户主,990101100201,1985-05-01\n",
                    1,
                    "id:990101")
            .declare("deaths", "deaths.csv", "0".repeat(64), 0, "", "id:990101")
            .open();

    @AfterContainer
    static void remove() throws IOException {
        for (String name : List.of("register.csv", "delivery.csv", "vehicles.csv")) {
            Files.deleteIfExists(FOLDER.resolve(name));
        }
        Files.delete(FOLDER);
    }

    @Property(tries = 200)
    void every_item_of_every_request_has_exactly_one_answer_in_order(
            @ForAll("requests") @Size(max = 20) List<LookupRequest> requests) {
        var expected = new ArrayList<String>();
        requests.forEach(request -> request.items().forEach(item -> expected.add(request.id() + " " + item)));

        assertThat(agency.ask(requests))
                .extracting(answer -> answer.requestId() + " " + answer.item())
                .isEqualTo(expected);
    }

    @Property(tries = 200)
    void only_the_intact_register_ever_answers_conclusively(
            @ForAll("requests") @Size(max = 20) List<LookupRequest> requests) {
        assertThat(agency.ask(requests))
                .filteredOn(answer -> answer.reply().isConclusive())
                .extracting(LookupAnswer::item)
                .allMatch(item -> item == LookupItem.HOUSEHOLD_REGISTER);
    }

    @Property(tries = 300)
    void whatever_bytes_an_agency_delivers_the_folder_opens_and_invents_no_record(@ForAll("hostile") String rows) {
        byte[] bytes = (Delivery.VEHICLES_HEADER + rows).getBytes(StandardCharsets.UTF_8);
        CsvDropFolder opened = new Delivery(FOLDER)
                .file("vehicles", "vehicles.csv", bytes, 1, "UTF-8", "all")
                .open();

        Reply reply = opened.ask(List.of(Delivery.request(Delivery.id(1), "甄一", LookupItem.VEHICLES)))
                .get(0)
                .reply();

        assertThat(reply).isNotInstanceOf(Reply.Found.class);
        assertThat(opened.report().toString()).doesNotContain(Delivery.id(1).value(), "甄一");
    }

    @Provide
    Arbitrary<List<LookupRequest>> requests() {
        Arbitrary<Set<LookupItem>> items =
                Arbitraries.of(LookupItem.class).set().ofMinSize(1);
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('A', 'Z').ofLength(4),
                        Arbitraries.of("990101", "990102"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of("甄一", "贾二"),
                        items,
                        Arbitraries.integers().between(-1, 1))
                .as((id, prefix, sequence, name, asked, days) -> new LookupRequest(
                        id, PersonName.of(name), Delivery.id(prefix, sequence), asked, Delivery.AS_OF.plusDays(days)))
                .list();
    }

    /** Pieces of rows put together at random; none has a known use and a day, so none can be a record. */
    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        Delivery.id(1).value(),
                        "甄一",
                        ",",
                        "\"",
                        "\"\"",
                        "\n",
                        "\r\n",
                        "\r",
                        " ",
                        "\uFEFF",
                        "\0",
                        "=1+1",
                        "试A12345",
                        "飞行",
                        "2026-02-30",
                        "𠮷",
                        "'",
                        ";",
                        "\t")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("delivery");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
