package org.tabane;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.tabane.audit.AuditReport;
import org.tabane.audit.AuditVerification;
import org.tabane.storage.StorageCommands;

/** What the platform's jar does besides serving: {@code java -jar tabane.jar backup FILE}. */
enum Command {
    BACKUP("FILE") {
        @Override
        String execute(StorageCommands storage, List<String> arguments) {
            return storage.backup(Path.of(arguments.getFirst()));
        }
    },
    RESTORE("FILE") {
        @Override
        String execute(StorageCommands storage, List<String> arguments) {
            return storage.restore(Path.of(arguments.getFirst()));
        }
    },
    VERIFY_AUDIT {
        @Override
        String execute(StorageCommands storage, List<String> arguments) {
            AuditReport report = storage.asOwner(AuditVerification::verify);
            if (!report.isSound()) {
                throw new IllegalStateException(report.toString());
            }
            return report.toString();
        }
    };

    private final List<String> parameters;

    Command(String... parameters) {
        this.parameters = List.of(parameters);
    }

    /** Does the work; answers what to tell the operator, or throws with words. */
    abstract String execute(StorageCommands storage, List<String> arguments);

    static @Nullable Command named(String word) {
        return Arrays.stream(values())
                .filter(command -> command.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Exit code 0 done, 1 failed, 2 called wrongly. */
    static int run(String[] arguments) {
        PrintStream out = System.out;
        Command command = named(arguments[0]);
        if (command == null || arguments.length - 1 != command.parameters.size()) {
            System.err.println("Usage: ./tabane " + arguments[0] + " "
                    + (command == null ? "" : String.join(" ", command.parameters)));
            return 2;
        }
        LoggingSystem.get(Command.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            StorageCommands storage =
                    StorageCommands.ofEnvironment(System.getenv(), Clock.system(ZoneId.of("Asia/Tokyo")));
            out.println(command.execute(storage, List.of(arguments).subList(1, arguments.length)));
            return 0;
        } catch (RuntimeException e) {
            System.err.println("tabane " + command.word() + ": " + e.getMessage());
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                System.err.println("  " + cause.getMessage());
            }
            return 1;
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
