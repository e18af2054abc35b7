package org.lowbao.rules.inquiry;

import java.util.ArrayList;
import java.util.List;
import org.lowbao.rules.engine.FactSheet;
import org.lowbao.rules.engine.FactValue;
import org.lowbao.rules.inquiry.Place.Branch;
import org.lowbao.rules.pack.SubjectDeclaration;

/** Finds the facts that a policy asks for and that a sheet does not know. */
final class Places {

    private final List<SubjectDeclaration> subjects;
    private final List<Place> found = new ArrayList<>();

    private Places(List<SubjectDeclaration> subjects) {
        this.subjects = subjects;
    }

    /** Returns the unknown and disputed facts, in the order of the declarations and of the instances. */
    static List<Place> unknown(FactSheet root, List<SubjectDeclaration> subjects) {
        var places = new Places(subjects);
        places.search(root, subjects.get(0), List.of());
        return List.copyOf(places.found);
    }

    private void search(FactSheet sheet, SubjectDeclaration subject, List<Branch> way) {
        for (SubjectDeclaration.Fact fact : subject.facts()) {
            if (!(sheet.facts().get(fact.name()) instanceof FactValue.Known)) {
                found.add(new Place(way, new Question(sheet.id(), fact.name()), fact.type()));
            }
        }
        for (SubjectDeclaration below : subjects) {
            if (below.of().filter(subject.name()::equals).isPresent()) {
                List<FactSheet> sheets = sheet.collections().getOrDefault(below.name(), List.of());
                for (int i = 0; i < sheets.size(); i++) {
                    var further = new ArrayList<>(way);
                    further.add(new Branch(below.name(), i));
                    search(sheets.get(i), below, further);
                }
            }
        }
    }
}
