package vn.ocop.registry.programme.target;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ocop.registry.programme.history.EntityDays;
import vn.ocop.registry.programme.history.Markets;
import vn.ocop.registry.programme.history.Recognitions;
import vn.ocop.registry.programme.history.Trainings;
import vn.ocop.registry.trace.area.Areas;

/** Where the facts of targets come from. */
@Configuration(proxyBeanMethods = false)
class DaysConfiguration {

    @Bean
    Days targetDays(
            EntityDays entities,
            Recognitions recognitions,
            Markets markets,
            Trainings trainings,
            OfficerCounts officers,
            Areas areas,
            ModernKinds modern) {
        return new Days(entities, recognitions, markets, trainings, new Days.Others() {
            @Override
            public Officers officers() {
                return officers.all();
            }

            @Override
            public List<Area> areas() {
                return areas.all()
                        .map(area -> new Area(
                                area.state().entityId(),
                                new Span(area.state().validFrom(), area.state().validUntil())))
                        .into(new ArrayList<>());
            }

            @Override
            public ModernKinds modern() {
                return modern;
            }
        });
    }
}
