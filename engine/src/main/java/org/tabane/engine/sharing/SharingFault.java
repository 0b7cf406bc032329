package org.tabane.engine.sharing;

import org.tabane.engine.MemberId;

/** Why a cost cannot be shared as asked. */
public sealed interface SharingFault {

    String message();

    /** A weighted key has no figure for a member. */
    record MissingFigure(MemberId member, SharingKey key) implements SharingFault {
        @Override
        public String message() {
            return "Key '" + key + "' has no figure for " + member + ".";
        }
    }

    /** All figures of a weighted key are zero, so nothing can be split by it. */
    record KeySumsToZero(SharingKey key) implements SharingFault {
        @Override
        public String message() {
            return "The figures of key '" + key + "' add up to zero, so nothing can be shared by it.";
        }
    }

    /** The lead that should bear the remainder is not a member. */
    record UnknownLead(MemberId lead) implements SharingFault {
        @Override
        public String message() {
            return "The lead " + lead + " is not in the table of keys.";
        }
    }

    /** A direct item is booked to someone who is not a member. */
    record DirectItemOfStranger(MemberId member) implements SharingFault {
        @Override
        public String message() {
            return "A direct item is booked to " + member + ", which is not in the table of keys.";
        }
    }
}
