/** What the people of entities have been trained in, as the training service tells. */
package vn.ocop.rating.training;
