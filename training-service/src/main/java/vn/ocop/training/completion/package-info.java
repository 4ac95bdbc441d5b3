/** What follows when a course is closed: completions with certificates, and what everybody may know of them. */
package vn.ocop.training.completion;
