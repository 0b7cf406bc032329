/**
 * The register of assets 「資産台帳」: what a municipality owns and keeps up, sector by sector, with place, quantity, build
 * year, inspections and condition grades, documents and photos, and every change dated; and the place record 「箇所カルテ」.
 *
 * <p>Changes are appended, never written over: an asset's version with the highest number is how it stands now, the
 * versions before it remain. An unknown build year is a value of its own, never taken for old or new.
 *
 * <p>For other modules:
 *
 * <ul>
 *   <li>{@link org.tabane.asset.Assets} answers questions: one asset, lists by {@link org.tabane.asset.AssetQuery} with
 *       paging by key, counts by sector, and {@link org.tabane.asset.Assets#visitWithin} for maps, which streams the shapes
 *       touching a box straight from the index and keeps none of them in memory. Coordinates are longitude and latitude in
 *       degrees (JGD2011), in WKB.
 *   <li>{@link org.tabane.asset.RegisterAssets} writes.
 *   <li>{@link org.tabane.asset.AssetsChanged} is published when a change has been made; listen after commit
 *       ({@code @TransactionalEventListener}). Whoever keeps copies across processes compares {@link
 *       org.tabane.asset.Assets#lastChange}, which costs one index look-up.
 *   <li>{@link org.tabane.asset.PlaceEvents} beans add what other modules know to the place record.
 * </ul>
 *
 * <p>SQL of others may read the view {@code asset.standing}; a condition on {@code bounds} should go through the function
 * {@code asset.within(box, text[])}, because row-level security keeps PostgreSQL from using the index otherwise.
 *
 * <p>Owns no road graph, no map page and no request.
 */
@ApplicationModule(
        displayName = "Assets",
        allowedDependencies = {"shared", "storage", "shell", "identity", "jobs", "exchange", "document", "region"})
@NullMarked
package org.tabane.asset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
