/** A real, single-node Apache Kafka broker (KRaft) inside this JVM. */
package vn.ocop.embedded.broker;
