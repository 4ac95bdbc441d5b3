/**
 * Proof that nothing is lost: random schedules of commands, crashes and lost answers over the real store, judged by an
 * oracle that shares no code with what it judges; and what clocks, leases and repeated deliveries may not do, rule by rule.
 */
package vn.ocop.starter.fault;
