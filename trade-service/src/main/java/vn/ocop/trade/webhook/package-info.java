/**
 * Events of products on the market, sent to partners who can't read Kafka: signed (Standard Webhooks), at least once, in
 * order for each product, with a queue and a circuit breaker of their own for each partner.
 */
package vn.ocop.trade.webhook;
