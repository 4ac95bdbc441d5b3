package vn.ocop.starter.problem;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Words a problem in the caller's language, from the message bundles of the service and of the starter. */
public final class ProblemMessages {
    private final MessageSource messages;
    private final String typePrefix;

    /** @param typePrefix what stands before the rule's code in the problem's {@code type} */
    public ProblemMessages(MessageSource messages, String typePrefix) {
        this.messages = messages;
        this.typePrefix = typePrefix;
    }

    /** The problem detail of a refusal. */
    public ProblemDetail of(Refusal refusal, Locale locale) {
        return of(
                HttpStatusCode.valueOf(refusal.kind().status()),
                refusal.rule(),
                refusal.args(),
                refusal.faults(),
                locale);
    }

    /** A problem detail with the given status, rule and faulty fields. */
    public ProblemDetail of(HttpStatusCode status, String rule, List<?> args, List<Fault> faults, Locale locale) {
        Object[] arguments = args.toArray();
        String title = messages.getMessage("problem." + rule + ".title", arguments, rule, locale);
        // Not as the default of the message: the title is filled in already, and may hold what a caller wrote.
        String detail = messages.getMessage("problem." + rule + ".detail", arguments, null, locale);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? title : detail);
        problem.setType(URI.create(typePrefix + rule));
        problem.setTitle(title);
        problem.setProperty("rule", rule);
        if (!faults.isEmpty()) {
            problem.setProperty(
                    "errors", faults.stream().map(f -> worded(f, locale)).toList());
        }
        String requestId = MDC.get("requestId");
        if (requestId != null) {
            problem.setProperty("requestId", requestId);
        }
        return problem;
    }

    private WordedFault worded(Fault fault, Locale locale) {
        String message =
                messages.getMessage("fault." + fault.rule(), fault.args().toArray(), fault.rule(), locale);
        return new WordedFault(fault.field(), fault.rule(), message);
    }

    /** An entry of {@code errors}. */
    private record WordedFault(String field, String rule, String message) {}
}
