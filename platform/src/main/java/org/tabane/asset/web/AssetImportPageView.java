package org.tabane.asset.web;

import java.util.List;
import org.tabane.shell.Field.Option;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/**
 * What to say before a file of assets is brought.
 *
 * @param zones the plane rectangular zones with where they are used
 */
public record AssetImportPageView(Frame frame, String town, List<Option> zones, List<AssetFormPageView.KindGroup> kinds)
        implements View {}
