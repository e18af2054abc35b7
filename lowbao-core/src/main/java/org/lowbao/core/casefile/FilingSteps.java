package org.lowbao.core.casefile;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.lowbao.core.archive.RetentionRule;
import org.lowbao.core.office.Actor;
import org.lowbao.core.procedure.Procedure;

/** The archivist's steps. */
public final class FilingSteps {

    private FilingSteps() {}

    /**
     * Files the dossier into archives and starts its retention clock (归档).
     *
     * @param referenceCode the volume's reference code
     */
    public record FileIntoArchives(
            @NotBlank @Size(max = 100) String referenceCode) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.FILE_INTO_ARCHIVES;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            RetentionRule rule = retention(file, situation.procedure());
            LocalDate event = anchorDay(file, rule);
            return new FilingEntry.FiledIntoArchives(
                    referenceCode, rule.code(), rule.startsOn(event), rule.retainUntil(event));
        }

        /** Returns the rule that a closed case is kept by. */
        public static RetentionRule retention(CaseFile file, Procedure procedure) {
            return file.stop().isPresent()
                    ? procedure.retentionAfterStop().value()
                    : procedure.retentionAfterNonConfirmation().value();
        }

        private static LocalDate anchorDay(CaseFile file, RetentionRule rule) {
            return switch (rule.anchor()) {
                // entitlement ends with its last month, so that is the day of the stop
                case STOP -> file.stop().orElseThrow().from().atDay(1);
                case NON_CONFIRMATION ->
                    file.closing()
                            .map(CaseFile.Closing::on)
                            .orElseGet(() -> file.decision().orElseThrow().on());
            };
        }
    }

    /** Records the digest of the hand-over package that was made. */
    public record RecordPackage(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String digest) implements CaseStep {
        @Override
        public StepCode code() {
            return StepCode.RECORD_PACKAGE;
        }

        @Override
        public CaseEntry entry(CaseFile file, Actor actor, Situation situation) {
            return new FilingEntry.PackageMade(digest);
        }
    }
}
