/** What buyers and entities have signed: memoranda and contracts with their milestones and deliveries. */
package vn.ocop.trade.contract;
