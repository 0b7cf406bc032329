package org.tabane.engine.grouping;

/**
 * Random numbers fixed by their seed, cheap enough for the innermost loops.
 *
 * <p>Source: S. Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", ACM TOMS 42 (2016): xorshift64*; the
 * seed is spread by SplitMix64.
 */
final class RandomStream {

    private long state;

    RandomStream(long seed) {
        this.state = spread(seed);
        if (state == 0) {
            state = 0x9E3779B97F4A7C15L;
        }
    }

    /** A seed for a part of a run, so that parts do not repeat each other. */
    static long spread(long seed) {
        long z = seed + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }

    /** The seed of one of several searches of a run; number 0 has the run's own. */
    static long further(long seed, int number) {
        return seed + 1_000_003L * number;
    }

    /** From 0 until {@code bound}; the bias is below bound ÷ 2³². */
    int below(int bound) {
        return (int) ((bits() >>> 32) * bound >>> 32);
    }

    /** From 0 until 1. */
    double unit() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    private long bits() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }
}
