package org.tabane.precedent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Sector;

/**
 * One full case: who bundled what, under which contract, and with what effect. Every fact carries the page it stands on.
 *
 * <p>Immutable. The numbers are the presentation's and rounded there: population to two digits, amounts to ten million yen.
 *
 * @param id short name used in addresses, such as {@code odate}
 * @param areaText the part of the municipality the contract covers, or null where the page does not name one
 * @param contractMonths length of the term in months
 * @param since fiscal year in which comprehensive contracting began, earlier than this contract where it is not the first
 * @param population people in the whole municipality, also where the contract covers a part
 * @param technicalStaff engineers of the municipality 「技術者数」
 * @param civilStaff all staff of its civil engineering departments 「土木部門職員」
 * @param snowText what the page says of snow, or null; null does not mean that it does not snow
 */
public record Precedent(
        String id,
        Municipality municipality,
        @Nullable Cited<LocalText> areaText,
        Cited<Coverage> coverage,
        Cited<LocalText> headline,
        List<Cited<CooperationType>> types,
        List<Cited<Bundle>> bundles,
        List<Cited<Sector>> sectors,
        List<Cited<Scope>> scopes,
        List<Cited<LocalText>> work,
        Cited<Integer> contractMonths,
        Cited<ContractAmount> amount,
        Cited<LocalText> amountAsPrinted,
        Cited<PaymentBasis> payment,
        @Nullable Cited<LocalText> paymentNoteText,
        Cited<Specification> specification,
        @Nullable Cited<LocalText> specificationNoteText,
        Cited<FiscalYear> since,
        Cited<Integer> population,
        Cited<Integer> technicalStaff,
        Cited<Integer> civilStaff,
        Cited<ContractorForm> contractorForm,
        Cited<LocalText> contractor,
        Cited<LocalText> background,
        List<Cited<LocalText>> effects,
        @Nullable Cited<LocalText> snowText) {

    public Precedent {
        types = List.copyOf(types);
        bundles = List.copyOf(bundles);
        sectors = List.copyOf(sectors);
        scopes = List.copyOf(scopes);
        work = List.copyOf(work);
        effects = List.copyOf(effects);
        requirePositive(id, "contractMonths", contractMonths.value());
        requirePositive(id, "population", population.value());
        requirePositive(id, "technicalStaff", technicalStaff.value());
        if (technicalStaff.value() > civilStaff.value()) {
            throw new IllegalArgumentException("Precedent (" + id + ") has more engineers (" + technicalStaff.value()
                    + ") than civil engineering staff (" + civilStaff.value() + ").");
        }
    }

    /** The part of the municipality the contract covers; empty where the page names none. */
    public Optional<Cited<LocalText>> area() {
        return Optional.ofNullable(areaText);
    }

    public Optional<Cited<LocalText>> paymentNote() {
        return Optional.ofNullable(paymentNoteText);
    }

    public Optional<Cited<LocalText>> specificationNote() {
        return Optional.ofNullable(specificationNoteText);
    }

    /** What the page says of snow; empty does not mean that it does not snow. */
    public Optional<Cited<LocalText>> snow() {
        return Optional.ofNullable(snowText);
    }

    /** The sectors without their citations. */
    public List<Sector> sectorValues() {
        return sectors.stream().map(Cited::value).toList();
    }

    private static void requirePositive(String id, String name, int value) {
        if (value <= 0) {
            throw new IllegalArgumentException(
                    "Precedent (" + id + ") needs a positive " + name + ", not " + value + ".");
        }
    }
}
