package org.tabane.storage;

/**
 * What a module shows in {@code ./tabane demo}. Beans of this type run once per database after migration, in the order
 * of {@code @Order} (a module's demonstration data comes after that of the modules it calls); none runs in
 * {@code ./tabane start}.
 *
 * <p>Every value is invented and labelled SAMPLE wherever it is shown; invented municipalities carry codes of the
 * prefecture number 99, which does not exist.
 */
public interface DemonstrationData {

    /**
     * Adds the data in transactions of its own, inside {@link Tenancy#run} with a context that may write it. May be
     * called again after a crash halfway, so it skips what is already there.
     */
    void load();
}
