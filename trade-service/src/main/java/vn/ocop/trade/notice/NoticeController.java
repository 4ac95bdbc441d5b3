package vn.ocop.trade.notice;

import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.text.Label;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;

/** The caller's own notices. */
@RestController
@RequestMapping("/api/trade/v1/notices")
@RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER})
@Tag(name = "notices", description = "What was taken off, told to who put it there")
class NoticeController {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private final Notices notices;
    private final MessageSource messages;

    NoticeController(Notices notices, MessageSource messages) {
        this.notices = notices;
        this.messages = messages;
    }

    /**
     * A notice as its reader sees it.
     *
     * @param reason why, as a code, and in words
     * @param read whether this reader has read it
     */
    record View(
            String id,
            Notice.Kind kind,
            String productId,
            String product,
            String placeId,
            String place,
            String reason,
            Label reasonText,
            String why,
            LocalDate on,
            Label text,
            Instant at,
            boolean read) {}

    @GetMapping
    @Operation(
            summary = "List my notices, the newest first",
            description = "Those to my account, to my agency and to the entities that I act for")
    Page<View> mine(Caller caller, PageRequest page) {
        return notices.page(caller, page).map(this::view);
    }

    // No If-Match: a mark of one's own that stands beside those of others and is never taken back.
    @PostMapping("/{id}/read")
    @Operation(summary = "Mark a notice as read by me; once more changes nothing")
    View read(@PathVariable String id, Caller caller) {
        return view(notices.read(id, caller));
    }

    private View view(Notices.Seen seen) {
        Notice one = seen.notice();
        Label reason = label("notice.reason." + one.reason(), new Label(one.reason(), one.reason()));
        String day = one.on().toString();
        return new View(
                one.id(),
                one.kind(),
                one.productId(),
                one.product(),
                one.placeId(),
                one.place(),
                one.reason(),
                reason,
                one.why(),
                one.on(),
                new Label(
                        text("notice." + one.kind(), VIETNAMESE, one.product(), one.place(), day, reason.vi()),
                        text("notice." + one.kind(), Locale.ENGLISH, one.product(), one.place(), day, reason.en())),
                one.at(),
                seen.read());
    }

    /** Reasons may come that have no words yet; their code stands for them. */
    private Label label(String key, Label otherwise) {
        return new Label(
                messages.getMessage(key, null, otherwise.vi(), VIETNAMESE),
                messages.getMessage(key, null, otherwise.en(), Locale.ENGLISH));
    }

    private String text(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
