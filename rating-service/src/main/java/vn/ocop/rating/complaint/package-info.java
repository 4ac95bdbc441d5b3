/** Complaints about what became of dossiers, about recognitions and revocations, with their terms. */
package vn.ocop.rating.complaint;
