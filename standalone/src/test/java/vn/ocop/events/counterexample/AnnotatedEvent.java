package vn.ocop.events.counterexample;

import org.springframework.validation.annotation.Validated;

/** Breaks the rule that events import no framework. */
@Validated
public record AnnotatedEvent(String id) {}
