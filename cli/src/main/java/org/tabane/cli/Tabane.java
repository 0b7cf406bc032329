package org.tabane.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.tabane.cli.estimate.EstimateCommand;
import org.tabane.cli.group.GroupCommand;
import org.tabane.cli.share.ShareCommand;
import org.tabane.cli.table.Fault;
import org.tabane.cli.table.FaultsFound;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/**
 * The command line.
 *
 * <p>Exit codes: 0 done; 2 something is wrong with the options or files, each fault on one line of standard error and nothing written; 3
 * no grouping keeps to the rules; 1 anything else, which is a defect.
 */
@Command(
        name = "tabane",
        description = "Tabane 束ね: estimates, cost sharing and groupings for infrastructure managed as a group.",
        mixinStandardHelpOptions = true,
        version = "tabane 0.1.0",
        subcommands = {EstimateCommand.class, ShareCommand.class, GroupCommand.class})
public final class Tabane {

    static final int FAULTS = 2;

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Tabane())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(Tabane::wrongOptions)
                .setExecutionExceptionHandler(Tabane::failed)
                .execute(arguments);
    }

    private static int wrongOptions(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String message = String.valueOf(wrong.getMessage()).replaceAll("\\R+", " ");
        command.getErr().println(name + ": " + message + " (see '" + name + " --help')");
        return FAULTS;
    }

    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof FaultsFound found) {
            for (Fault fault : found.faults()) {
                command.getErr().println(fault);
            }
            return FAULTS;
        }
        throw failure;
    }
}
