/** Figures for operators: asked for within limits, so that looking at a service never hurts it. */
package vn.ocop.starter.measure;
