/** Who did what to accounts, and who signed in or tried to, as one chain of hashes in which no link can be changed unseen. */
package vn.ocop.gateway.audit;
