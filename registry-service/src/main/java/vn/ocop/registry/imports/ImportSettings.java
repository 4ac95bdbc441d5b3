package vn.ocop.registry.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of imports.
 *
 * @param largestFile largest file that is taken
 * @param batch rows between two checkpoints
 * @param parallel most records of one batch written at the same time
 * @param lease how long an instance may be silent before another one takes its import over
 * @param sweep how often imports that a crash left behind are looked for
 * @param tries how often the same rows are tried before an import is given up
 */
@ConfigurationProperties("registry.imports")
public record ImportSettings(
        @DefaultValue("100MB") DataSize largestFile,
        @DefaultValue("100") int batch,
        @DefaultValue("8") int parallel,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("1s") Duration sweep,
        @DefaultValue("5") int tries) {}
