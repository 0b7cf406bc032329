package org.tabane.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Clears the data directory of bodies nobody refers to: a minute after the start, then once a day. */
@Component
class FileHousekeeping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FileHousekeeping.class);

    /** Nobody uploads for longer than this; another process on the same directory may be uploading now. */
    private static final Duration UNFINISHED_FOR = Duration.ofHours(6);

    private final FileStore files;
    private final Clock clock;
    private @Nullable ScheduledExecutorService pulse;

    FileHousekeeping(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void start() {
        ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("file-housekeeping").factory());
        daily.scheduleAtFixedRate(this::cleanUp, 1, 24L * 60, TimeUnit.MINUTES);
        pulse = daily;
    }

    private void cleanUp() {
        try {
            int removed = files.cleanUp(clock.instant().minus(UNFINISHED_FOR));
            if (removed > 0) {
                log.info("{} stored bodies without a file removed", removed);
            }
        } catch (RuntimeException e) {
            log.warn("The stored files could not be cleaned up", e);
        }
    }

    @Override
    public void stop() {
        if (pulse != null) {
            pulse.shutdownNow();
            pulse = null;
        }
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }
}
