/** Lists: what is asked for, in which order, counted by what. */
package vn.ocop.starter.listing;
