/** Accounts of people and services: who they are, what they may do and where, and how they sign in. */
package vn.ocop.gateway.account;
