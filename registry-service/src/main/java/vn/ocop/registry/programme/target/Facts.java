package vn.ocop.registry.programme.target;

import java.util.List;
import java.util.Map;
import vn.ocop.registry.programme.history.Listed;
import vn.ocop.registry.programme.history.Recognised;

/**
 * What targets are measured by, of all days.
 *
 * @param recognitions all, each ended by the one that took its place
 * @param firsts every entity as the register first knew it, by id
 */
record Facts(
        List<Recognised> recognitions,
        List<Listed> listings,
        Trained trained,
        Officers officers,
        List<Area> areas,
        ModernKinds modern,
        Map<String, Maker> firsts) {}
