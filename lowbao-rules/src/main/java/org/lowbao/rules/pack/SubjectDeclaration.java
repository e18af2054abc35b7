package org.lowbao.rules.pack;

import java.util.List;
import java.util.Optional;
import org.lowbao.rules.fault.At;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.language.Unit;

/**
 * What facts are about: the root, of which there is one, or a collection that belongs to another subject.
 *
 * @param name its name in expressions
 * @param of the subject it belongs to; absent for the root
 * @param countedIn the unit of {@code count}
 * @param words what people call it
 * @param facts what is asked about each
 * @param at where it stands
 */
public record SubjectDeclaration(
        String name, Optional<String> of, Unit countedIn, Words words, List<Fact> facts, At at) {

    public SubjectDeclaration {
        facts = List.copyOf(facts);
    }

    /** One fact that is asked for. */
    public record Fact(String name, Type type, Words words, At at) {}
}
