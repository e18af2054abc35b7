package org.lowbao.rules.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a determination is made for. Somebody who already receives may be judged otherwise than somebody who applies: a
 * household whose member takes a job, for instance, may stay in for some months at an income with which it could not enter.
 *
 * <p>Expressions read it as {@code staying}; a rule or an outcome may be there for one stage only.
 */
public enum Stage {
    /** An application is decided: the case receives nothing yet. */
    ENTERING("entering"),
    /** A case that already receives is reviewed. */
    STAYING("staying");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /** Returns what packs and cases call it. */
    public String word() {
        return word;
    }

    /** Finds a stage by its word. */
    public static Optional<Stage> of(String word) {
        return Arrays.stream(values()).filter(stage -> stage.word.equals(word)).findFirst();
    }

    /** Returns the words of all stages. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Stage::word).toList();
    }
}
