package org.lowbao.rules.form;

import java.util.List;
import org.lowbao.rules.fault.At;

/** What stands in a file: a text, a list, or a mapping; each knows its place. */
public sealed interface Item {

    At at();

    /** A text; numbers and dates are texts too. */
    record Text(Scalar scalar) implements Item {
        @Override
        public At at() {
            return scalar.at();
        }
    }

    /** Items in the order written. */
    record Sequence(List<Item> items, At at) implements Item {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Fields in the order written; a key may stand there twice. */
    record Mapping(List<Entry> entries, At at) implements Item {
        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A field, with the place of its key. */
    record Entry(String key, At at, Item value) {}
}
