package org.lowbao.examples.countyyear;

import java.nio.file.Path;
import org.lowbao.casework.confidentiality.Sealing;

/**
 * What a run is asked to do.
 *
 * @param input the township's folder
 * @param output where store, packages, lists and report go
 * @param sealing the cipher; tests stand another one here to prove that it is the cipher that hides people
 */
record Options(Path input, Path output, Sealing sealing) {

    static final String USAGE = "usage: CountyYear [--input FOLDER] [--output FOLDER]";

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException if it holds anything else
     */
    static Options parse(String... arguments) {
        Path input = Path.of("input");
        Path output = Path.of("out");
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(USAGE);
            }
            switch (arguments[i]) {
                case "--input" -> input = Path.of(arguments[i + 1]);
                case "--output" -> output = Path.of(arguments[i + 1]);
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Options(input, output, Sealing.aesGcm());
    }
}
