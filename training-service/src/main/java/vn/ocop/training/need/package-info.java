/** What an entity should be trained in next, from the state of its products and their ratings; each with its reason. */
package vn.ocop.training.need;
