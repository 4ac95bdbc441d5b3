/** All that was done in a service, as one chain of hashes in which no link can be changed unseen. */
package vn.ocop.starter.audit;
