package vn.ocop.trade.channel;

import static com.mongodb.client.model.Filters.in;
import static vn.ocop.trade.Roles.AUDITOR;
import static vn.ocop.trade.Roles.COMMUNE;
import static vn.ocop.trade.Roles.OFFICE;
import static vn.ocop.trade.Roles.PRODUCER;
import static vn.ocop.trade.Roles.TRADE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;
import vn.ocop.starter.aggregate.HistoryEntry;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.idempotency.Idempotency;
import vn.ocop.starter.idempotency.IdempotencyKey;
import vn.ocop.starter.listing.Criteria;
import vn.ocop.starter.listing.Parameters;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Today;
import vn.ocop.starter.web.ExpectedVersion;
import vn.ocop.starter.web.Page;
import vn.ocop.starter.web.PageRequest;
import vn.ocop.trade.Reason;
import vn.ocop.trade.Scope;

/** Sales channels: entered, changed, closed, found. */
@RestController
@RequestMapping(ChannelController.PATH)
@Tag(name = "channels", description = "Where OCOP products are sold")
class ChannelController {
    static final String PATH = "/api/trade/v1/channels";
    private final Channels channels;
    private final ModernRule rule;
    private final Idempotency idempotency;
    private final Today today;

    ChannelController(Channels channels, ModernRule rule, Idempotency idempotency, Today today) {
        this.channels = channels;
        this.rule = rule;
        this.idempotency = idempotency;
        this.today = today;
    }

    /** Whether a channel can be listed on. */
    enum State {
        OPEN,
        CLOSED
    }

    @PostMapping
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(
            summary = "Enter a sales channel",
            description = "A producer enters its own shop or page only. Takes an Idempotency-Key.")
    ResponseEntity<?> open(@RequestBody ChannelProfile profile, IdempotencyKey key, Caller caller) {
        return idempotency.answer(key, profile, id -> {
            ChannelOwner.of(profile).requireFor(caller);
            Versioned<Channel> channel = channels.open(id, profile, caller);
            return ResponseEntity.created(URI.create(PATH + "/" + channel.id()))
                    .eTag(Long.toString(channel.version()))
                    .body(view(channel));
        });
    }

    @GetMapping
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "List channels in the order of names",
            description =
                    "Filters: kind, scope, unit, entity, state (OPEN or CLOSED), q (beginnings of words of name and"
                            + " operator, accents need not be typed), modern (true or false, by the rule of today)")
    @Parameter(name = "kind")
    @Parameter(name = "scope")
    @Parameter(name = "unit")
    @Parameter(name = "entity")
    @Parameter(name = "state")
    @Parameter(name = "q")
    @Parameter(name = "modern")
    Page<ChannelView> list(NativeWebRequest request, PageRequest page) {
        Parameters asked = new Parameters(request, Set.of("kind", "scope", "unit", "entity", "state", "q", "modern"));
        Criteria criteria = new Criteria()
                .is("kind", asked.constant("kind", ChannelKind.class, false))
                .is("scope", asked.constant("scope", Scope.class, false))
                .is("unit", asked.text("unit"))
                .is("entity", asked.text("entity"))
                .is("state", asked.constant("state", State.class, false))
                .words(asked.text("q"));
        return channels.page(modern(criteria, asked.text("modern")), page).map(this::view);
    }

    @GetMapping("/kinds")
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(
            summary = "Read the kinds of channel and places, and which kinds count as modern from when to when",
            description = "decided tells a rule of an authority from a setting that is to be confirmed")
    ModernRule.Data kinds() {
        return rule.data();
    }

    @GetMapping("/{id}")
    @RolesAllowed({OFFICE, COMMUNE, TRADE, PRODUCER, AUDITOR})
    @Operation(summary = "Read a channel")
    ResponseEntity<ChannelView> read(@PathVariable String id) {
        return answer(channels.get(id));
    }

    @PutMapping("/{id}")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(
            summary = "Change a channel",
            description = "Where it now demands more of products, those that fall short are taken off it.")
    ResponseEntity<ChannelView> change(
            @PathVariable String id, @RequestBody ChannelProfile profile, ExpectedVersion expected, Caller caller) {
        return answer(channels.change(id, profile, expected, caller));
    }

    @PostMapping("/{id}/closing")
    @RolesAllowed({OFFICE, TRADE, PRODUCER})
    @Operation(summary = "Close a channel from today on, with the reason; everything listed there ends")
    ResponseEntity<ChannelView> close(
            @PathVariable String id, @RequestBody Reason form, ExpectedVersion expected, Caller caller) {
        return answer(channels.close(id, form.checked(), expected, caller));
    }

    @GetMapping("/{id}/history")
    @RolesAllowed({OFFICE, TRADE, AUDITOR})
    @Operation(summary = "Who changed a channel, when and why, oldest first")
    Page<HistoryEntry> history(@PathVariable String id, PageRequest page) {
        return channels.history(id, page);
    }

    private Criteria modern(Criteria criteria, String modern) {
        return switch (modern) {
            case null -> criteria;
            case "true", "false" ->
                criteria.where(
                        in(
                                "keys.kind",
                                rule.kinds(modern.equals("true"), today.day()).stream()
                                        .map(Enum::name)
                                        .toList()),
                        "modern=" + modern);
            default -> throw Refusal.malformed("modern", "one-of", "true, false");
        };
    }

    private ResponseEntity<ChannelView> answer(Versioned<Channel> channel) {
        return ResponseEntity.ok().eTag(Long.toString(channel.version())).body(view(channel));
    }

    private ChannelView view(Versioned<Channel> channel) {
        return ChannelView.of(channel, rule, today.day());
    }
}
