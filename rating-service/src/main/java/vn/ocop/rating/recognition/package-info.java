/** Which star a product holds in law, from its recognition to the day on which it ends or is taken back. */
package vn.ocop.rating.recognition;
