/**
 * The passport of a product: on one page what a buyer should know, first of all whether it is genuine and valid today. It
 * answers from the registry's own store alone, so that a printed QR code works while the other services are away.
 */
package vn.ocop.registry.passport;
