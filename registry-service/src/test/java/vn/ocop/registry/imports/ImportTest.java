package vn.ocop.registry.imports;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;
import vn.ocop.testing.ServiceTest;

/**
 * A test of imports: a service with a database of its own, whose batches are small so that every import has many
 * checkpoints, and whose worker works only when woken, so that a test can be an instance of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@TestPropertySource(properties = {"registry.imports.batch=20", "registry.imports.sweep=1h", "registry.imports.tries=1"})
@interface ImportTest {}
