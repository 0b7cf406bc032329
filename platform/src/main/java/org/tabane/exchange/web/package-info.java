/** The pages of every import: help, template, upload, preview, choice, progress, result, rejected rows, earlier files. */
@NullMarked
package org.tabane.exchange.web;

import org.jspecify.annotations.NullMarked;
