/** The list of jobs, the page of one job, and its live progress. */
@NullMarked
package org.tabane.jobs.web;

import org.jspecify.annotations.NullMarked;
