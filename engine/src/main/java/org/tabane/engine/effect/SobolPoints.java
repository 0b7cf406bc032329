package org.tabane.engine.effect;

/**
 * A scrambled Sobol' sequence: points that fill the unit cube more evenly than random ones, so that 10,000 draws do the work of many more.
 *
 * <p>Any coordinate of any point can be asked for on its own, so the points do not depend on how the work is divided among threads, and
 * the first n points are the same however many follow. Dimension 0 is van der Corput's sequence; dimension j takes the j-th primitive
 * polynomial over GF(2) in order of degree. The initial direction numbers are our own: odd numbers drawn from a hash of the dimension and
 * of a small number in {@link #CHOICE}, which was searched for so that each pair of the first dimensions is evenly filled
 * ({@code SobolPointsTest} states how evenly). Each coordinate then gets its own nested uniform scramble by the seed.
 *
 * <p>Sources: I. M. Sobol', "On the distribution of points in a cube", USSR Computational Mathematics and Mathematical Physics 7 (1967),
 * 86–112; P. Bratley, B. L. Fox, "Algorithm 659", ACM Transactions on Mathematical Software 14 (1988), 88–100 (the recurrence); A. B. Owen,
 * "Randomly permuted (t,m,s)-nets" (1995) (the scramble); B. Burley, "Practical Hash-based Owen Scrambling", Journal of Computer Graphics
 * Techniques 9 (2020), no. 4 (the hash that does it).
 */
final class SobolPoints {

    private static final int BITS = 32;

    /** For dimension j, which candidate of direction numbers is used; 0 beyond the end. */
    private static final int[] CHOICE = {
        0, 0, 0, 0, 9, 23, 21, 27, 93, 65, 18, 19, 23, 71, 17, 28, 15, 58, 58, 18, 74, 8, 7, 19, 79, 92, 44, 22, 20, 1,
        39, 83, 1, 73, 9, 59, 93, 7, 4, 90, 79, 85, 31, 82, 36, 0, 46, 61, 8, 32, 52, 94, 94, 39, 41, 27, 87, 21, 12, 7,
        94, 67, 62, 78
    };

    private final int[][] directions;
    private final int[] seeds;

    SobolPoints(int dimensions, long seed) {
        this(dimensions, seed, CHOICE);
    }

    SobolPoints(int dimensions, long seed, int[] choice) {
        this.directions = new int[dimensions][];
        this.seeds = new int[dimensions];
        long polynomial = 1;
        for (int dimension = 0; dimension < dimensions; dimension++) {
            if (dimension > 0) {
                polynomial = nextPrimitive(polynomial);
            }
            int candidate = dimension < choice.length ? choice[dimension] : 0;
            directions[dimension] =
                    dimension == 0 ? vanDerCorput() : directionNumbers(polynomial, dimension, candidate);
            seeds[dimension] = (int) (mix(seed * 0x9E3779B97F4A7C15L + dimension + 1) >>> 32);
        }
    }

    /** The coordinate strictly between 0 and 1. */
    double at(int dimension, int index) {
        return ((scramble(raw(dimension, index), seeds[dimension]) & 0xFFFFFFFFL) + 0.5) * 0x1p-32;
    }

    /** The coordinate before scrambling, as 32 binary places. */
    int raw(int dimension, int index) {
        int[] direction = directions[dimension];
        int bits = 0;
        for (int left = index; left != 0; left &= left - 1) {
            bits ^= direction[Integer.numberOfTrailingZeros(left)];
        }
        return bits;
    }

    private static int[] vanDerCorput() {
        int[] direction = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            direction[bit] = 1 << (BITS - 1 - bit);
        }
        return direction;
    }

    static int[] directionNumbers(long polynomial, int dimension, int candidate) {
        int degree = 63 - Long.numberOfLeadingZeros(polynomial);
        int[] direction = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            if (bit < degree) {
                long hash = mix(((long) dimension << 32) + ((long) candidate << 8) + bit);
                int odd = (int) (hash & ((1L << (bit + 1)) - 1)) | 1;
                direction[bit] = odd << (BITS - 1 - bit);
            } else {
                int next = direction[bit - degree] ^ (direction[bit - degree] >>> degree);
                for (int term = 1; term < degree; term++) {
                    if ((polynomial >>> (degree - term) & 1) == 1) {
                        next ^= direction[bit - term];
                    }
                }
                direction[bit] = next;
            }
        }
        return direction;
    }

    /** Polynomials over GF(2) are numbers in binary, so x² + x + 1 is 7; the one after {@code polynomial} that is primitive. */
    static long nextPrimitive(long polynomial) {
        long candidate = polynomial + 1;
        while (!isPrimitive(candidate)) {
            candidate++;
        }
        return candidate;
    }

    /** x has order 2^degree − 1 modulo the polynomial; found by stepping through its powers, at most a few thousand. */
    private static boolean isPrimitive(long polynomial) {
        if ((polynomial & 1) == 0 || polynomial < 3) {
            return false;
        }
        int degree = 63 - Long.numberOfLeadingZeros(polynomial);
        long period = (1L << degree) - 1;
        long power = 1;
        for (long step = 1; step <= period; step++) {
            power <<= 1;
            if ((power >>> degree & 1) == 1) {
                power ^= polynomial;
            }
            if (power == 1) {
                return step == period;
            }
        }
        return false;
    }

    private static int scramble(int bits, int seed) {
        int x = Integer.reverse(bits);
        x += seed;
        x ^= x * 0x6c50b47c;
        x ^= x * 0xb82f1e52;
        x ^= x * 0xc7afe638;
        x ^= x * 0x8d22f6e6;
        return Integer.reverse(x);
    }

    /** SplitMix64's output function: G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014. */
    static long mix(long z) {
        long x = z + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
