/**
 * What the events of the suite told of the programme, kept so that its state on any day can be asked: entities, products,
 * recognitions, dossiers, training, listings. Whatever is here can be built again from the topics; events that come twice,
 * late or in another order come to the same.
 */
package vn.ocop.registry.programme.history;
