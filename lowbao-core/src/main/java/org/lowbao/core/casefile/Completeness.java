package org.lowbao.core.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lowbao.core.dossier.Checklist;
import org.lowbao.core.dossier.DocumentType;
import org.lowbao.core.dossier.MissingMaterial;
import org.lowbao.core.dossier.Requirement;
import org.lowbao.core.dossier.Requirement.Due;

/**
 * What of the papers that a case needs is there, and which article asks for it (材料完整性). An old case that came without
 * some gets a list of defects by it, and is not locked.
 *
 * @param lines one for each paper and person, in the checklist's order
 */
public record Completeness(List<Line> lines) {

    public Completeness {
        lines = List.copyOf(lines);
    }

    /** How it stands with a paper. */
    public enum Standing {
        THERE,
        /** Somebody excused the household, with a reason. */
        WAIVED,
        MISSING,
        /** The case has not come so far that it is needed. */
        NOT_YET
    }

    /**
     * One paper.
     *
     * @param type what it is
     * @param memberId about whom, if about one member
     * @param due by when it is needed
     * @param basis the document and article that ask for it
     * @param standing whether it is there
     * @param ground why it was waived, if it was
     */
    public record Line(
            DocumentType type,
            Optional<String> memberId,
            Due due,
            String basis,
            Standing standing,
            Optional<String> ground) {

        @Override
        public String toString() {
            return type + memberId.map(member -> " of member " + member).orElse("") + ": " + standing;
        }
    }

    /** Looks at a case; which papers it needs is what the checklist asked of applications of its day. */
    public static Completeness of(CaseFile file, Checklist checklist) {
        var lines = new ArrayList<Line>();
        for (Requirement requirement : checklist.requirements()) {
            if (requirement.appliesOn(file.application().appliedOn()) && isOfItsKind(requirement, file)) {
                for (Optional<String> subject : requirement.of().subjects(file.application(), file.household())) {
                    lines.add(line(file, requirement, subject));
                }
            }
        }
        return new Completeness(lines);
    }

    /** A household that became another kind needs what that kind asks for, and nothing else anew. */
    private static boolean isOfItsKind(Requirement requirement, CaseFile file) {
        return requirement
                .kind()
                .map(kind -> Stream.concat(
                                file.proposal().stream()
                                        .map(proposal ->
                                                proposal.determination().kind()),
                                file.registration().running().stream().map(Registration.Period::kind))
                        .anyMatch(kind::equals))
                .orElse(true);
    }

    /** Returns what is missing by now. */
    public List<MissingMaterial> missing() {
        return missing(line -> true);
    }

    /** Returns what is missing of what has to be there by a point of the case. */
    List<MissingMaterial> missing(Due due) {
        return missing(line -> line.due() == due);
    }

    private List<MissingMaterial> missing(Predicate<Line> wanted) {
        return lines.stream()
                .filter(line -> line.standing() == Standing.MISSING)
                .filter(wanted)
                .map(line -> new MissingMaterial(line.type(), line.memberId(), line.basis()))
                .toList();
    }

    private static Line line(CaseFile file, Requirement requirement, Optional<String> subject) {
        Optional<Waiver> waiver = file.waivers().stream()
                .filter(one -> one.type() == requirement.type() && isAbout(one.memberId(), subject, file))
                .findFirst();
        Standing standing;
        if (file.items().stream()
                .anyMatch(item -> item.type() == requirement.type() && isAbout(item.memberId(), subject, file))) {
            standing = Standing.THERE;
        } else if (waiver.isPresent()) {
            standing = Standing.WAIVED;
        } else {
            standing = isReached(requirement.due(), file) ? Standing.MISSING : Standing.NOT_YET;
        }
        return new Line(
                requirement.type(),
                subject,
                requirement.due(),
                requirement.basis(),
                standing,
                waiver.filter(one -> standing == Standing.WAIVED).map(Waiver::reason));
    }

    private static boolean isAbout(Optional<String> memberId, Optional<String> subject, CaseFile file) {
        return memberId.map(file.household()::place).equals(subject);
    }

    private static boolean isReached(Due due, CaseFile file) {
        Optional<Boolean> confirmed = file.decision().map(CaseFile.Decision::confirmed);
        return switch (due) {
            case ACCEPTANCE -> true;
            case DECISION -> confirmed.isPresent();
            case CONFIRMATION -> confirmed.orElse(false);
            case REFUSAL -> !confirmed.orElse(true);
            case STOP -> file.stop().isPresent();
        };
    }
}
