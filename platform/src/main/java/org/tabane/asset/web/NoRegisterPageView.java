package org.tabane.asset.web;

import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Says to people who act for a body without a register, such as a firm, why there is none and where to go on. */
public record NoRegisterPageView(Frame frame, String title, String organisation) implements View {}
