/** What becomes of a service whose process is killed, and of one whose lines to broker and store fail it. */
package vn.ocop.starter.process;
