/**
 * Servers that run inside one JVM without installation: a real Apache Kafka broker and a durable store that speaks
 * MongoDB's protocol. For one machine and for tests; a production install points the services at real servers.
 */
package vn.ocop.embedded;
