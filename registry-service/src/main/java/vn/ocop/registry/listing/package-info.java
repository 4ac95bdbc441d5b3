/** Lists as entities and products share them: what is asked for, in which order, counted by what. */
package vn.ocop.registry.listing;
