package org.tabane.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A directory with the files of a small estimate that is right: two towns, two work items. */
abstract class EstimateFiles {

    static final String BASELINE = """
            municipality,work_item,outsourced_yen,direct_hours
            A,R01,1200000,310
            A,R07,4000000,120.5
            B,R01,300000,95.25
            """;

    static final String BUNDLED = """
            municipality,work_item,outsourced_yen,direct_hours
            A,R01,1100000,100
            A,R07,3800000,60
            B,R01,320000,30
            """;

    static final String LABOUR = """
            municipality,yen_per_hour
            A,3500
            B,3000
            """;

    @TempDir
    Path directory;

    Console console = new Console(Path.of(""));

    @BeforeEach
    void a_directory_with_good_files() {
        console = new Console(directory)
                .file("baseline.csv", BASELINE)
                .file("bundled.csv", BUNDLED)
                .file("labour.csv", LABOUR);
    }

    /** Runs the estimate on these files, with more options; the result goes to {@code out.json}. */
    final int sixInputs(String... more) {
        String[] words = {
            "estimate",
            "--baseline",
            "baseline.csv",
            "--bundled",
            "bundled.csv",
            "--labour",
            "labour.csv",
            "--out",
            "out.json"
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return console.run(all);
    }
}
