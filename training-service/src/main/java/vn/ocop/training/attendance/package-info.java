/** Who was present, from lists that are kept without a network and sent later, by several devices, in any order. */
package vn.ocop.training.attendance;
