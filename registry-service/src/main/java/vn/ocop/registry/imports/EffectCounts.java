package vn.ocop.registry.imports;

import vn.ocop.registry.Outcome;

/** How many records an import created, updated and found unchanged. */
public record EffectCounts(long created, long updated, long unchanged) {
    static final EffectCounts NONE = new EffectCounts(0, 0, 0);

    EffectCounts plus(Outcome.Effect effect) {
        return switch (effect) {
            case CREATED -> new EffectCounts(created + 1, updated, unchanged);
            case UPDATED -> new EffectCounts(created, updated + 1, unchanged);
            case UNCHANGED -> new EffectCounts(created, updated, unchanged + 1);
        };
    }
}
