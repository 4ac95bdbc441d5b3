/** Recognitions that were granted before this register: entered one by one or from files, each with its basis. */
package vn.ocop.rating.legacy;
