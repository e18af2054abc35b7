package org.lowbao.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CanonicalJsonProperties {

    private static String json(Object tree) {
        return new String(CanonicalJson.of(tree), StandardCharsets.UTF_8);
    }

    @Property(tries = 2000)
    void another_reader_reads_every_text_as_it_was(@ForAll String text) throws IOException {
        // half a character is none, and Java's own encoder says so with a question mark, too
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(new ObjectMapper().readValue(CanonicalJson.of(text), String.class))
                .isEqualTo(whole);
    }

    /** The characters that RFC 8785, section 3.2.2.2, tells apart. */
    @Example
    void nothing_is_escaped_that_need_not_be() {
        assertThat(json("\"\\/\b\f\n\r\t\u0000\u001f\u007f"))
                .isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\"");
        assertThat(json("é元𠀀")).isEqualTo("\"é元𠀀\"");
        assertThat(json("\ud840")).isEqualTo("\"?\"");
    }
}
