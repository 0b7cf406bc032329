package org.tabane.asset;

/** Refuses whoever acts for a body without a register, such as a firm or a university; the page says so and where to go on. */
public final class NoRegister extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoRegister() {
        super("Only municipalities and prefectures have a register.", null, false, false);
    }
}
