package org.lowbao.core.casefile;

import static org.lowbao.core.casefile.CaseState.ACCEPTED;
import static org.lowbao.core.casefile.CaseState.ARCHIVED;
import static org.lowbao.core.casefile.CaseState.CONFIRMED;
import static org.lowbao.core.casefile.CaseState.DETERMINED;
import static org.lowbao.core.casefile.CaseState.FILED;
import static org.lowbao.core.casefile.CaseState.NOTICE_ENDED;
import static org.lowbao.core.casefile.CaseState.NOT_CONFIRMED;
import static org.lowbao.core.casefile.CaseState.ON_NOTICE;
import static org.lowbao.core.casefile.CaseState.REVIEWED;
import static org.lowbao.core.casefile.CaseState.STOPPED;
import static org.lowbao.core.casefile.CaseState.SUPPLEMENTING;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lowbao.core.office.Role;
import org.lowbao.core.procedure.Procedure;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** Every legal move of a case after filing, in the order of the national measures; the only place that knows them. */
public final class Lifecycle {

    /**
     * One row of the table.
     *
     * @param from in this state
     * @param step this step may be taken
     * @param actors by somebody in one of these roles; for {@link StepCode#CONFIRM} and {@link StepCode#DO_NOT_CONFIRM}
     *     the locality's procedure names the role
     * @param to and leads here
     * @param basis because of this
     */
    public record Move(CaseState from, StepCode step, Set<Role> actors, CaseState to, String basis) {
        public Move {
            // not Set.copyOf: its order differs from one run to the next, and tables get printed
            actors = Collections.unmodifiableSet(EnumSet.copyOf(actors));
        }
    }

    private static final String MEASURES = "民发〔2021〕57号 ";
    private static final String DOSSIER_NOTICE = "关于加强最低生活保障档案管理的通知";
    private static final Set<Role> WINDOW = EnumSet.of(Role.WINDOW_CLERK);
    private static final Set<Role> TOWNSHIP = EnumSet.of(Role.WINDOW_CLERK, Role.INVESTIGATOR);
    private static final Set<Role> REVIEWER = EnumSet.of(Role.TOWNSHIP_REVIEWER);
    private static final Set<Role> CONFIRMER = EnumSet.of(Role.COUNTY_CONFIRMER);
    private static final Set<Role> PAYMENT = EnumSet.of(Role.PAYMENT_OFFICER);
    private static final Set<Role> ARCHIVIST = EnumSet.of(Role.ARCHIVIST);

    private static final List<Move> MOVES = List.of(
            new Move(FILED, StepCode.NOTIFY_MISSING, WINDOW, SUPPLEMENTING, MEASURES + "第10条"),
            new Move(FILED, StepCode.SUPPLY_MATERIAL, WINDOW, FILED, MEASURES + "第10条"),
            new Move(SUPPLEMENTING, StepCode.SUPPLY_MATERIAL, WINDOW, SUPPLEMENTING, MEASURES + "第10条"),
            new Move(FILED, StepCode.ACCEPT, WINDOW, ACCEPTED, MEASURES + "第10条"),
            new Move(SUPPLEMENTING, StepCode.ACCEPT, WINDOW, ACCEPTED, MEASURES + "第10条"),
            new Move(ACCEPTED, StepCode.AUTHORISE, TOWNSHIP, ACCEPTED, MEASURES + "第9条"),
            new Move(ACCEPTED, StepCode.RECORD_HOME_VISIT, EnumSet.of(Role.INVESTIGATOR), ACCEPTED, MEASURES + "第16条"),
            new Move(ACCEPTED, StepCode.RECORD_ANSWERS, TOWNSHIP, ACCEPTED, MEASURES + "第17条"),
            new Move(ACCEPTED, StepCode.RECORD_FINDING, EnumSet.of(Role.INVESTIGATOR), ACCEPTED, MEASURES + "第18条"),
            new Move(DETERMINED, StepCode.RECORD_FINDING, EnumSet.of(Role.INVESTIGATOR), ACCEPTED, MEASURES + "第18条"),
            new Move(ACCEPTED, StepCode.ISSUE_CHECK_REPORT, TOWNSHIP, ACCEPTED, MEASURES + "第17条"),
            new Move(ACCEPTED, StepCode.PROPOSE, TOWNSHIP, DETERMINED, MEASURES + "第19条"),
            new Move(DETERMINED, StepCode.PROPOSE, TOWNSHIP, DETERMINED, MEASURES + "第19条"),
            new Move(DETERMINED, StepCode.GIVE_OPINION, REVIEWER, REVIEWED, MEASURES + "第19条"),
            new Move(REVIEWED, StepCode.POST_NOTICE, TOWNSHIP, ON_NOTICE, MEASURES + "第19条"),
            new Move(ON_NOTICE, StepCode.RAISE_OBJECTION, TOWNSHIP, ACCEPTED, MEASURES + "第19条"),
            new Move(ON_NOTICE, StepCode.END_NOTICE, TOWNSHIP, NOTICE_ENDED, MEASURES + "第19条"),
            new Move(NOTICE_ENDED, StepCode.RECORD_COUNTY_VISIT, CONFIRMER, NOTICE_ENDED, MEASURES + "第20条"),
            // what the county finds on its visit changes the facts, and sends the case back to be determined anew
            new Move(NOTICE_ENDED, StepCode.PROPOSE, TOWNSHIP, DETERMINED, MEASURES + "第20条"),
            new Move(NOTICE_ENDED, StepCode.CONFIRM, CONFIRMER, CONFIRMED, MEASURES + "第21条"),
            new Move(REVIEWED, StepCode.DO_NOT_CONFIRM, CONFIRMER, NOT_CONFIRMED, MEASURES + "第21条"),
            new Move(NOTICE_ENDED, StepCode.DO_NOT_CONFIRM, CONFIRMER, NOT_CONFIRMED, MEASURES + "第21条"),
            new Move(CONFIRMED, StepCode.ORDER_PAYMENT, PAYMENT, CONFIRMED, MEASURES + "第25条"),
            new Move(STOPPED, StepCode.ORDER_PAYMENT, PAYMENT, STOPPED, MEASURES + "第25条"),
            new Move(CONFIRMED, StepCode.STOP, CONFIRMER, STOPPED, MEASURES + "第32条"),
            new Move(STOPPED, StepCode.FILE_INTO_ARCHIVES, ARCHIVIST, ARCHIVED, DOSSIER_NOTICE),
            new Move(NOT_CONFIRMED, StepCode.FILE_INTO_ARCHIVES, ARCHIVIST, ARCHIVED, DOSSIER_NOTICE),
            new Move(ARCHIVED, StepCode.RECORD_PACKAGE, ARCHIVIST, ARCHIVED, DOSSIER_NOTICE));

    private Lifecycle() {}

    /** Returns the whole table, in the order of a case. */
    public static List<Move> moves() {
        return MOVES;
    }

    /** Returns the moves that are legal in a state. */
    public static List<Move> from(CaseState state) {
        return MOVES.stream().filter(move -> move.from() == state).toList();
    }

    /** Returns the move for a step in a state, or empty if the step is not legal there. */
    public static Optional<Move> move(CaseState state, StepCode step) {
        return MOVES.stream()
                .filter(move -> move.from() == state && move.step() == step)
                .findFirst();
    }

    /** Returns who may take a move in a locality. */
    public static Set<Role> actors(Move move, Procedure procedure) {
        boolean decides = move.step() == StepCode.CONFIRM || move.step() == StepCode.DO_NOT_CONFIRM;
        return decides ? Set.of(procedure.confirmingRole().value()) : move.actors();
    }

    /** Returns why a step may not be taken in this state by somebody in this role; empty if it may. */
    public static List<Refusal> refusals(CaseState state, StepCode step, Role role, Procedure procedure) {
        var reasons = new ArrayList<Refusal>();
        Optional<Move> move = move(state, step);
        if (move.isEmpty()) {
            reasons.add(Refusal.of(RefusalCode.STEP_NOT_LEGAL_NOW, "step", step).with("state", state));
        } else if (!actors(move.get(), procedure).contains(role)) {
            reasons.add(Refusal.of(RefusalCode.ROLE_MAY_NOT, "step", step).with("role", role));
        }
        return reasons;
    }
}
