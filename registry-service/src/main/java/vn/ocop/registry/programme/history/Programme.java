package vn.ocop.registry.programme.history;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** All that is kept of the programme, for who needs all of it. */
@Component
public class Programme {
    private final EntityDays entities;
    private final ProductDays products;
    private final Recognitions recognitions;
    private final Markets markets;
    private final Submissions submissions;

    /** Of the parts that are kept. */
    public Programme(
            EntityDays entities,
            ProductDays products,
            Recognitions recognitions,
            Markets markets,
            Submissions submissions) {
        this.entities = entities;
        this.products = products;
        this.recognitions = recognitions;
        this.markets = markets;
        this.submissions = submissions;
    }

    /** The programme as it stood on that day. */
    public Standing on(LocalDate day) {
        return new Standing(
                day, entities.on(day), products.on(day), recognitions.on(day), markets.on(day), submissions.on(day));
    }
}
