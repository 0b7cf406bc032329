package org.tabane.document;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Lets tests that print run only where the web module has been built with the typeface. */
final class TypefaceIsThere implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Typeface.class.getResource(Typeface.REGULAR) == null
                ? ConditionEvaluationResult.disabled("The typeface is not on the classpath: build the web module.")
                : ConditionEvaluationResult.enabled("The typeface is there.");
    }
}
