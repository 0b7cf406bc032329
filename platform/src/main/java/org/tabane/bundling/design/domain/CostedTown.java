package org.tabane.bundling.design.domain;

import java.util.Arrays;
import org.tabane.engine.MemberId;

/**
 * What a town brings into any group.
 *
 * @param people 0 when not published
 * @param nowYen what it costs today
 * @param directYen own labour in a group of two or more
 * @param works the numbers of its kinds of work, {@code yen} what it outsources of each today
 * @param scaled yen·Π(1+x)·yen^−ε of each, x being what does not depend on the partners
 */
record CostedTown(MemberId id, int people, long nowYen, long directYen, int[] works, long[] yen, double[] scaled) {

    void addTo(double[] lots) {
        for (int i = 0; i < works.length; i++) {
            lots[works[i]] += yen[i];
        }
    }

    long outsourcedYen() {
        return Arrays.stream(yen).sum();
    }
}
