/**
 * How each work item is packaged 「業務項目の組み方」: specification, payment, years, lots and the term it comes in, by the rules of {@code
 * bundling/packaging-rules.yml}; how many lots local firms can carry; and the step-up path over three terms. No Spring, no SQL, no pages.
 */
@NullMarked
package org.tabane.bundling.packaging.domain;

import org.jspecify.annotations.NullMarked;
