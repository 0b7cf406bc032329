/** Sign-in, first run, account and administration pages, and the filter that gives each request its tenant context. */
@NullMarked
package org.tabane.identity.web;

import org.jspecify.annotations.NullMarked;
