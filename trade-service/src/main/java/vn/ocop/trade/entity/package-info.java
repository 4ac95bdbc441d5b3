/** What this service knows of entities (chủ thể OCOP), from the registry's events. */
package vn.ocop.trade.entity;
