/**
 * Who is trained: officers and people of entities, known by ids everywhere. Names and contacts lie in one collection of
 * their own and nowhere else, so that they can be erased without touching a count.
 */
package vn.ocop.training.person;
