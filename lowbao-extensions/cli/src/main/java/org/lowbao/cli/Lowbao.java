package org.lowbao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The program {@code lowbao}. Exit codes: 0 if there is nothing to complain of; 1 if something was found, such as a fault, a
 * case that does not come out, or a difference; 2 if the command was written wrongly; 3 if a file cannot be read.
 */
@Command(
        name = "lowbao",
        mixinStandardHelpOptions = true,
        version = "lowbao 0.1.0",
        description = "Checks policy packs, runs their cases, and screens a household. 检查政策包、运行案例、自查家庭。",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing to complain of",
            "1:a fault, a case that fails, or a difference was found",
            "2:the command was written wrongly",
            "3:a file cannot be read"
        },
        subcommands = {
            CheckCommand.class,
            CasesCommand.class,
            CoverageCommand.class,
            DiffCommand.class,
            ScreenCommand.class
        })
public final class Lowbao {

    static final int FOUND = 1;
    static final int UNREADABLE = 3;

    private Lowbao() {}

    /** Runs a command and ends the process. */
    public static void main(String[] arguments) {
        // what comes out is UTF-8 whatever the machine's own encoding is: pipes and files have no other sense of it
        int code = run(
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                arguments);
        System.exit(code);
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var line = new CommandLine(new Lowbao())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> {
                    if (exception instanceof IOException) {
                        err.println("lowbao: " + exception);
                        return UNREADABLE;
                    }
                    throw exception;
                });
        int code = line.execute(arguments);
        out.flush();
        err.flush();
        return code;
    }
}
