package org.tabane.precedent;

import java.time.LocalDate;

/** The presentation all precedents are taken from: title, event, publisher and the day it was given. */
public record Presentation(LocalText title, LocalText event, LocalText publisher, LocalDate date) {}
