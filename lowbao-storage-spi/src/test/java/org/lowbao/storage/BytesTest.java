package org.lowbao.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void neither_the_array_given_nor_the_array_returned_reaches_inside() {
        byte[] given = {1, 2, 3};
        Bytes bytes = Bytes.of(given);

        given[0] = 9;
        bytes.toByteArray()[1] = 9;

        assertThat(bytes).isEqualTo(Bytes.ofHex("010203"));
    }

    @Test
    void bytes_are_equal_by_what_they_hold() {
        assertThat(Bytes.ofHex("00FF")).isEqualTo(Bytes.of(new byte[] {0, -1})).hasSameHashCodeAs(Bytes.ofHex("00ff"));
        assertThat(Bytes.ofHex("00ff")).isNotEqualTo(Bytes.ofHex("00fe")).isNotEqualTo("00ff");
        assertThat(Bytes.of(new byte[0])).isSameAs(Bytes.EMPTY);
    }

    @Test
    void hexadecimal_digits_are_lower_case_and_read_in_either() {
        assertThat(Bytes.ofHex("C0FFEE").hex()).isEqualTo("c0ffee");
        assertThatThrownBy(() -> Bytes.ofHex("abc")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bytes.ofHex("zz")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_text_tells_the_length_and_not_the_bytes() {
        assertThat(Bytes.of("secret".getBytes(StandardCharsets.US_ASCII))).hasToString("6 bytes");
    }
}
