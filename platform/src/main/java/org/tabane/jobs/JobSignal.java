package org.tabane.jobs;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Wakes workers of this process as soon as a job is committed, so that they need not look at the queue all the time. */
@Component
final class JobSignal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition submitted = lock.newCondition();
    private long count;

    void raise() {
        lock.lock();
        try {
            count++;
            submitted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when a job was submitted since {@code seen}, or after {@code millis}. */
    void await(long seen, long millis) throws InterruptedException {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(millis);
            while (count == seen && left > 0) {
                left = submitted.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
