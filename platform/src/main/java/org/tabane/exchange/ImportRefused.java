package org.tabane.exchange;

/** A file that cannot be read as a table at all; the fault says why and what to do. */
public final class ImportRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    public ImportRefused(Fault fault) {
        super(fault.key() + " " + fault.arguments());
        this.fault = fault;
    }

    public ImportRefused(Fault fault, Throwable cause) {
        super(fault.key() + " " + fault.arguments(), cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
