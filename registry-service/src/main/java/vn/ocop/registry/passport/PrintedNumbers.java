package vn.ocop.registry.passport;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.ocop.events.RatingState;
import vn.ocop.registry.product.RatingFollower;
import vn.ocop.starter.event.Copies;
import vn.ocop.starter.event.IncomingEvent;
import vn.ocop.starter.mongo.Collections;

/** Finds the product by what its certificates print, from what the rating service tells. */
@Component
class PrintedNumbers implements RatingFollower {
    private final Copies<PrintedNumber> numbers;

    PrintedNumbers(Collections collections) {
        this.numbers = new Copies<>(collections, "printed_numbers", PrintedNumber.class);
    }

    @Override
    public void follow(IncomingEvent event, RatingState rating) {
        RatingState.Recognition told = rating.recognition();
        if (told != null) {
            PrintedNumber printed = new PrintedNumber(rating.productId(), told.certificate(), told.productCode());
            Stream.of(told.certificate(), told.productCode())
                    .filter(number -> number != null && !number.isBlank())
                    .forEach(number -> {
                        boolean _ = numbers.put(PrintedNumber.key(number), event.version(), printed);
                    });
        }
    }

    /** Whose number that is, however it is written. */
    Optional<PrintedNumber> find(String written) {
        return written.isBlank() || written.length() > PrintedNumber.LONGEST
                ? Optional.empty()
                : numbers.find(PrintedNumber.key(written));
    }
}
