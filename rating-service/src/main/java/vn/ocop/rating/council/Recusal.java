package vn.ocop.rating.council;

import vn.ocop.rating.council.CouncilRegulation.ConflictGround;

/**
 * A declared conflict of interest: somebody, or everybody of an agency, does not score a dossier.
 *
 * @param account who, null if it is declared for an agency
 * @param agency whose members, null if it is declared for one person
 * @param note null if there is none
 */
public record Recusal(String dossierId, String account, String agency, ConflictGround ground, String note) {

    /** Whether it keeps this member from scoring. */
    boolean concerns(Member member) {
        return member.account().equals(account)
                || (agency != null
                        && member.agency() != null
                        && agency.strip().equalsIgnoreCase(member.agency().strip()));
    }
}
