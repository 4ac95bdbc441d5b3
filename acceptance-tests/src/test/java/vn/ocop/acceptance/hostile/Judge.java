package vn.ocop.acceptance.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every answer to a stranger must be, whatever was sent. */
public final class Judge {
    /** An answer takes milliseconds; so long it takes on the busiest machine. */
    private static final long LONGEST_MILLIS = 15_000;

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|stack ?trace|mongo|bson|jackson|tomcat|catalina|spring|kafka|hibernate|vn\\.ocop\\.[a-z]"
                    + "|java\\.[a-z]+|\\.java|\\bat [a-z]+\\.[a-z.]+\\(|nullpointer|localdate|bigdecimal|\\{\\d}");
    private static final JsonMapper JSON = new JsonMapper();

    private Judge() {}

    /** What is wrong with the answer; nothing if all is well. */
    public static List<String> faults(Input input, Answer answer) {
        List<String> faults = new ArrayList<>();
        require(faults, answer.status() != 0, "no answer: " + answer.body());
        require(faults, answer.status() < 500, "the status is " + answer.status());
        require(faults, answer.millis() < LONGEST_MILLIS, "it took " + answer.millis() + " ms");
        if (answer.status() >= 400 && answer.status() < 500) {
            refusal(input, answer, faults);
        }
        return faults;
    }

    private static void refusal(Input input, Answer answer, List<String> faults) {
        Matcher inside = INSIDE.matcher(answer.body());
        String sent = input.sent().toLowerCase(Locale.ROOT);
        while (inside.find()) {
            String word = inside.group();
            require(faults, sent.contains(word.toLowerCase(Locale.ROOT)), "the answer says '" + word + "'");
        }
        require(
                faults,
                answer.isProblem(),
                "no problem detail but " + answer.headers().get("content-type"));
        if (answer.isProblem()) {
            problem(input, answer, faults);
        }
    }

    private static void problem(Input input, Answer answer, List<String> faults) {
        JsonNode problem;
        try {
            problem = JSON.readTree(answer.body());
        } catch (JacksonException _) {
            faults.add("the problem is no JSON");
            return;
        }
        require(faults, problem.path("status").asInt(0) == answer.status(), "the problem has another status");
        String rule = problem.path("rule").asString("");
        String title = problem.path("title").asString("");
        require(faults, !rule.isEmpty() && !title.isEmpty(), "the problem has no rule or title");
        require(faults, !title.equals(rule) && !title.startsWith("http-"), "the problem " + rule + " has no words");
        if (problem.has("requestId")) {
            language(input, title, faults);
        }
        if (rule.equals("malformed") || rule.equals("invalid")) {
            errors(problem.path("errors"), faults);
        }
    }

    /**
     * Who is not even read to the end of the head may be answered in any language. Vietnamese without its marks is found in no title; English
     * has none.
     */
    private static void language(Input input, String title, List<String> faults) {
        boolean ascii = title.chars().allMatch(c -> c < 128 || c == '–' || c == '…' || c == '’');
        if (input.headers().contains("Accept-Language: en")) {
            require(faults, ascii, "the title is not English: " + title);
        } else if (input.headers().contains("Accept-Language: vi")) {
            require(faults, !ascii, "the title is not Vietnamese: " + title);
        }
    }

    private static void errors(JsonNode errors, List<String> faults) {
        require(faults, !errors.isEmpty(), "no field is named");
        errors.forEach(error -> {
            String message = error.path("message").asString("");
            String rule = error.path("rule").asString("");
            require(faults, error.has("field") && !message.isBlank(), "a fault without field or message: " + error);
            require(faults, !message.equals(rule), "a fault without words: " + error);
        });
    }

    private static void require(List<String> faults, boolean holds, String otherwise) {
        if (!holds && !faults.contains(otherwise)) {
            faults.add(otherwise);
        }
    }
}
