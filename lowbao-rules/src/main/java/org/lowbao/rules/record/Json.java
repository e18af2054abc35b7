package org.lowbao.rules.record;

import java.nio.charset.StandardCharsets;
import org.lowbao.rules.pack.Words;

/** The members of a record as they are written: each with what separates it from the one before. */
final class Json {

    static final byte[] AMOUNTS = ascii("{\"amounts\":[");
    static final byte[] ANSWER = ascii("{\"answer\":\"");
    static final byte[] ANSWER_OF_AMOUNTS = ascii("],\"answer\":\"");
    static final byte[] BASIS = ascii("\",\"basis\":");
    static final byte[] BECAUSE = ascii("],\"because\":[");
    static final byte[] DIVISION = ascii("{\"division\":");
    static final byte[] ID = ascii(",\"id\":");
    static final byte[] KIND_NEEDS_DECISION = ascii("{\"kind\":\"NEEDS_DECISION\",\"open\":[");
    static final byte[] KIND_UNDETERMINED = ascii("{\"kind\":\"UNDETERMINED\",\"open\":[");
    static final byte[] KIND_DETERMINED = ascii("],\"kind\":\"DETERMINED\",\"outcome\":");
    static final byte[] NAME = ascii("{\"name\":");
    static final byte[] OUTCOME = ascii("\",\"outcome\":");
    static final byte[] OUTCOME_OF_OPEN = ascii("],\"outcome\":");
    static final byte[] REASON = ascii(",\"reason\":");
    static final byte[] RULE = ascii(",\"rule\":");
    static final byte[] SHA256 = ascii(",\"sha256\":");
    static final byte[] SUBJECT = ascii(",\"subject\":");
    static final byte[] VALUE = ascii(",\"value\":");
    static final byte[] VERSION = ascii(",\"version\":");
    static final byte[] WORDS = ascii(",\"words\":");

    private static final byte[] CHINESE = ascii(",\"zh\":");
    private static final byte[] CHINESE_ONLY = ascii("{\"zh\":");
    private static final byte[] ENGLISH = ascii("{\"en\":");

    private Json() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns words in two languages, or in the one there is. */
    static byte[] words(Words words) {
        var json = new JsonBytes(64);
        words(json, words.chinese(), words.english());
        return json.toBytes();
    }

    static void words(JsonBytes json, String chinese, String english) {
        if (english.isEmpty()) {
            json.put(CHINESE_ONLY).quoted(chinese).put('}');
        } else {
            json.put(ENGLISH).quoted(english).put(CHINESE).quoted(chinese).put('}');
        }
    }
}
