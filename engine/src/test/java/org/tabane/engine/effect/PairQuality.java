package org.tabane.engine.effect;

/**
 * How unevenly 2^m unscrambled points fill the square of two dimensions: the t of a (t, m, 2)-net. With t every elementary box of area
 * 2^(t−m) holds exactly 2^t points; 0 is perfect.
 */
final class PairQuality {

    private PairQuality() {}

    static int excess(SobolPoints points, int a, int b, int m) {
        for (int resolved = m; resolved > 0; resolved--) {
            if (resolves(points, a, b, m, resolved)) {
                return m - resolved;
            }
        }
        return m;
    }

    private static boolean resolves(SobolPoints points, int a, int b, int m, int resolved) {
        for (int first = 0; first <= resolved; first++) {
            int[] rows = new int[resolved];
            for (int row = 0; row < resolved; row++) {
                int dimension = row < first ? a : b;
                int place = row < first ? row : row - first;
                for (int bit = 0; bit < m; bit++) {
                    rows[row] |= (points.raw(dimension, 1 << bit) >>> (31 - place) & 1) << bit;
                }
            }
            if (!independent(rows)) {
                return false;
            }
        }
        return true;
    }

    private static boolean independent(int[] rows) {
        for (int row = 0; row < rows.length; row++) {
            if (rows[row] == 0) {
                return false;
            }
            int pivot = Integer.lowestOneBit(rows[row]);
            for (int below = row + 1; below < rows.length; below++) {
                if ((rows[below] & pivot) != 0) {
                    rows[below] ^= rows[row];
                }
            }
        }
        return true;
    }
}
