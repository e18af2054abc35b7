package org.lowbao.rules.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lowbao.rules.language.Type;
import org.lowbao.rules.pack.Declarations;
import org.lowbao.rules.pack.ParameterDeclaration;
import org.lowbao.rules.pack.SubjectDeclaration;

/** The names that a policy declares, by the subject they are about. */
final class Vocabulary {

    private final Declarations declarations;
    private final Map<String, SubjectDeclaration> subjects = new LinkedHashMap<>();
    private final Map<String, Map<String, Type>> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, Type>> variables = new LinkedHashMap<>();
    private final Map<String, Map<String, Type>> parameters = new LinkedHashMap<>();

    Vocabulary(Declarations declarations) {
        this.declarations = declarations;
        for (SubjectDeclaration subject : declarations.subjects()) {
            subjects.put(subject.name(), subject);
            facts.put(subject.name(), new LinkedHashMap<>());
            variables.put(subject.name(), new LinkedHashMap<>());
            parameters.put(subject.name(), new LinkedHashMap<>());
            subject.facts().forEach(fact -> own(facts, subject.name()).put(fact.name(), fact.type()));
        }
        declarations
                .variables()
                .forEach(variable -> own(variables, variable.subject()).put(variable.name(), variable.type()));
        declarations
                .parameters()
                .forEach(parameter -> own(parameters, subject(parameter)).put(parameter.name(), parameter.type()));
    }

    private static Map<String, Type> own(Map<String, Map<String, Type>> names, String subject) {
        return names.computeIfAbsent(subject, any -> new LinkedHashMap<>());
    }

    /** A parameter is about the lowest of the subjects that its key is about. */
    private String subject(ParameterDeclaration parameter) {
        return parameter.by().stream()
                .map(this::holder)
                .max(Comparator.comparingInt(subject -> above(subject).size()))
                .orElse(root());
    }

    private String holder(String key) {
        int point = key.indexOf('.');
        if (point > 0) {
            return key.substring(0, point);
        }
        return subjects.keySet().stream()
                .filter(subject -> own(facts, subject).containsKey(key)
                        || own(variables, subject).containsKey(key))
                .findFirst()
                .orElse(root());
    }

    String root() {
        return declarations.subjects().get(0).name();
    }

    Optional<Type> fact(String subject, String name) {
        return Optional.ofNullable(own(facts, subject).get(name));
    }

    Optional<Type> variable(String subject, String name) {
        return Optional.ofNullable(own(variables, subject).get(name));
    }

    /** Returns the type of whatever has a name and can be seen from a subject. */
    Optional<Type> visible(String subject, String name) {
        for (String at : above(subject)) {
            for (var names : List.of(facts, variables, parameters)) {
                Type type = own(names, at).get(name);
                if (type != null) {
                    return Optional.of(type);
                }
            }
        }
        return Optional.empty();
    }

    List<String> visibleNames(String subject) {
        var names = new ArrayList<>(collections(subject));
        for (String at : above(subject)) {
            List.of(facts, variables, parameters)
                    .forEach(of -> names.addAll(own(of, at).keySet()));
        }
        return names;
    }

    /** Returns the names under which a sheet about a subject brings something. */
    List<String> sheetNames(String subject) {
        var names = new ArrayList<>(collections(subject));
        names.addAll(own(facts, subject).keySet());
        names.addAll(own(variables, subject).keySet());
        return names;
    }

    /** Returns the collections that belong to a subject, in the order declared. */
    List<String> collections(String subject) {
        return subjects.values().stream()
                .filter(below -> below.of().filter(subject::equals).isPresent())
                .map(SubjectDeclaration::name)
                .toList();
    }

    /** Returns every collection, each after the one it belongs to. */
    List<String> collections() {
        return subjects.keySet().stream().skip(1).toList();
    }

    String owner(String collection) {
        return Optional.ofNullable(subjects.get(collection))
                .flatMap(SubjectDeclaration::of)
                .orElse(root());
    }

    private List<String> above(String subject) {
        var above = new ArrayList<String>();
        String at = subject;
        while (!above.contains(at)) {
            above.add(at);
            at = owner(at);
        }
        return above;
    }
}
