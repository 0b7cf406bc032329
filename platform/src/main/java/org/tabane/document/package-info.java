/**
 * Documents 「帳票」 from typed models: charts as drawings, reports as PDF and Word, calculations as workbooks with live formulas.
 *
 * <p>Owns how a document looks on paper: A4, BIZ UDGothic, the three inks, the source line under every figure. Owns no content:
 * what a report says is assembled by the module that knows it.
 *
 * <p>One chart model ({@link org.tabane.document.Chart}) serves pages, PDF and Word; one {@link org.tabane.document.Report} serves PDF
 * and Word; a {@link org.tabane.document.CalculationBook} becomes a workbook whose formulas a finance officer can follow.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.tabane.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
