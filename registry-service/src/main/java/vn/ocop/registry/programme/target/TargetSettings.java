package vn.ocop.registry.programme.target;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Where the targets are read from. A later programme is another file, or more targets in this one.
 *
 * @param file the targets, by default those of Decision 2822/QĐ-UBND
 * @param modernChannels which kinds of sales channels count as modern
 */
@ConfigurationProperties("registry.targets")
record TargetSettings(
        @DefaultValue("classpath:/programme/targets.json") Resource file,

        @DefaultValue("classpath:/programme/modern-channels.json")
        Resource modernChannels) {}
