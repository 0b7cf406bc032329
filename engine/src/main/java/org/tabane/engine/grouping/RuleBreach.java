package org.tabane.engine.grouping;

/** By how much a set of units breaks the rules: 0 when it keeps to all; shares of limits, members too many or few, pairs, locked groups. */
final class RuleBreach {

    private RuleBreach() {}

    /** {@code mark} is scratch with one number for each unit; {@code stamp} is not yet in it. */
    static double of(Instance instance, int[] set, int[] mark, int stamp) {
        for (int unit : set) {
            mark[unit] = stamp;
        }
        double breach = isLockKept(instance, set) ? 0 : 1;
        for (int[] pair : instance.apart) {
            breach += mark[pair[0]] == stamp && mark[pair[1]] == stamp ? 1 : 0;
        }
        for (int[] pair : instance.together) {
            breach += mark[pair[0]] == stamp != (mark[pair[1]] == stamp) ? 0.5 : 0;
        }
        for (int i = 1; i < set.length; i++) {
            for (int j = 0; j < i; j++) {
                breach += instance.areTooFar(set[j], set[i]) ? 0.5 : 0;
            }
        }
        breach += Math.max(0, set.length - instance.mostUnits);
        if (set.length == 1) {
            if (!instance.mayBeAlone[set[0]]) {
                return breach + 1;
            }
            if (instance.aloneBeyondLimits[set[0]]) {
                return breach;
            }
        }
        breach += Math.max(0, instance.fewestUnits - set.length);
        for (int row = 0; row < instance.least.length; row++) {
            long sum = 0;
            for (int unit : set) {
                sum += instance.limited.get(row).values[unit];
            }
            if (sum < instance.least[row]) {
                breach += (instance.least[row] - sum) / (double) instance.least[row];
            }
            if (sum > instance.most[row]) {
                breach += (sum - instance.most[row]) / (double) Math.max(1, instance.most[row]);
            }
        }
        return breach;
    }

    /** Whether the set is a locked group, or has no member of any. */
    private static boolean isLockKept(Instance instance, int[] set) {
        int lock = instance.lockOf[set[0]];
        for (int unit : set) {
            if (instance.lockOf[unit] != lock) {
                return false;
            }
        }
        return lock < 0 || set.length == instance.lockSize[lock];
    }
}
