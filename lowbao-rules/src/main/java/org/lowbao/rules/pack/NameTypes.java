package org.lowbao.rules.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.rules.language.Supplied;
import org.lowbao.rules.language.Type;

/** The types of the names in packs, by the subject they are about, before anything is laid out in slots. */
final class NameTypes {

    private final Map<String, String> above = new LinkedHashMap<>();
    private final Map<String, Map<String, Type>> own = new LinkedHashMap<>();
    /** A parameter is looked up by name alone: which subject it is about follows from its keys, which are checked later. */
    private final Map<String, Type> anywhere = new LinkedHashMap<>();

    static NameTypes of(Declarations declarations) {
        var types = new NameTypes();
        declarations.subjects().forEach(types::add);
        declarations.parameters().forEach(types::add);
        declarations.variables().forEach(variable -> types.add(variable.subject(), variable.name(), variable.type()));
        return types;
    }

    void add(SubjectDeclaration subject) {
        subject.of()
                .ifPresentOrElse(
                        owner -> above.put(subject.name(), owner),
                        () -> add(subject.name(), Supplied.STAYING.word(), Supplied.STAYING.type()));
        subject.facts().forEach(fact -> add(subject.name(), fact.name(), fact.type()));
    }

    void add(String subject, String name, Type type) {
        own.computeIfAbsent(subject, any -> new LinkedHashMap<>()).putIfAbsent(name, type);
    }

    void add(ParameterDeclaration parameter) {
        anywhere.put(parameter.name(), parameter.type());
    }

    Optional<Type> of(String subject, String name) {
        for (String at : upwards(subject)) {
            Type type = own.getOrDefault(at, Map.of()).get(name);
            if (type != null) {
                return Optional.of(type);
            }
        }
        return Optional.ofNullable(anywhere.get(name));
    }

    /** A name that chooses rows, without the subject that may have stood before it. */
    record Key(String subject, String name, Type type) {}

    /** Finds a fact or a variable that chooses rows; its subject may stand before it. */
    Optional<Key> key(String written) {
        int point = written.indexOf('.');
        String name = written.substring(point + 1);
        for (var subject : own.entrySet()) {
            Type type = subject.getValue().get(name);
            if (type != null && (point < 0 || subject.getKey().equals(written.substring(0, point)))) {
                return Optional.of(new Key(subject.getKey(), name, type));
            }
        }
        return Optional.empty();
    }

    /** Returns the type of a name that chooses rows; any code if there is no such name, which is told elsewhere. */
    Type ofKey(String written) {
        return key(written).map(Key::type).orElse(Type.CODE);
    }

    Collection<String> names(String subject) {
        var names = new ArrayList<>(anywhere.keySet());
        upwards(subject)
                .forEach(at -> names.addAll(own.getOrDefault(at, Map.of()).keySet()));
        return names;
    }

    private List<String> upwards(String subject) {
        var upwards = new ArrayList<String>();
        String at = subject;
        while (at != null && !upwards.contains(at)) {
            upwards.add(at);
            at = above.get(at);
        }
        return upwards;
    }
}
