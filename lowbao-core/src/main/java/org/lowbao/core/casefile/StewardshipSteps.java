package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lowbao.core.identifier.DivisionCode;
import org.lowbao.core.office.Actor;
import org.lowbao.core.refusal.Refusal;
import org.lowbao.core.refusal.RefusalCode;

/** The steps by which the office keeps up a case besides deciding on it (民发〔2021〕57号 art. 24). */
public final class StewardshipSteps {

    private StewardshipSteps() {}

    /**
     * Publishes the household in its village for as long as it is paid, or anew when what hangs is out of date (长期公布).
     *
     * @param sheet the sheet on which it stands
     * @param division the village or community of the sheet; the household's own
     * @param place where the sheet hangs
     */
    public record Publish(
            @NotNull @Pattern(regexp = "[!-~]{1,64}") String sheet,
            @NotNull DivisionCode division,
            @NotBlank @Size(max = 200) String place)
            implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.PUBLISH;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            var reasons = new ArrayList<Refusal>();
            Optional<Publication.Line> due = Publication.Line.due(file);
            if (due.isEmpty()) {
                reasons.add(Refusal.of(RefusalCode.NOT_ENTITLED, "month", YearMonth.from(situation.today())));
            } else if (!file.isPublicationOutOfDate()) {
                reasons.add(Refusal.of(RefusalCode.PUBLICATION_CURRENT));
            }
            if (!file.household().division().equals(division)) {
                reasons.add(Particulars.invalid("division", "OTHER_DIVISION"));
            }
            return reasons;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.Published(
                    Publication.Line.due(file).orElseThrow(), sheet, place);
        }
    }

    /** Takes down what hangs of a household that is not paid any more (撤下公布). */
    public record RemovePublication() implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.REMOVE_PUBLICATION;
        }

        @Override
        public List<Refusal> refusals(CaseFile file, Actor actor, Situation situation) {
            return Publication.Line.due(file).isPresent()
                    ? List.of(Refusal.of(RefusalCode.PUBLICATION_DUE))
                    : List.of();
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new StewardshipEntry.PublicationRemoved();
        }
    }
}
