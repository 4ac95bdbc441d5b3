package vn.ocop.registry.programme.task;

import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.text.Vietnamese;

/**
 * Which tasks are asked for; null does not choose.
 *
 * @param on as of which day
 * @param lead key of a leading agency
 * @param section Roman number
 * @param words each begins a word of code, title or a lead's name, accents aside
 */
record TaskQuestion(LocalDate on, Integer year, TaskState state, String lead, String section, List<String> words) {

    static List<String> words(String query) {
        return query == null
                ? List.of()
                : List.of(Vietnamese.searchKey(query).split(" ")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    boolean asksFor(Task task, String names) {
        return (lead == null || task.lead().contains(lead))
                && (section == null || task.section().equals(section))
                && (words.isEmpty() || finds(task, names));
    }

    boolean asksFor(Owed owed) {
        return state == null || owed.state() == state;
    }

    private boolean finds(Task task, String names) {
        String text = " "
                + Vietnamese.searchKey(String.join(
                        " ", task.code(), task.title().vi(), task.title().en(), names));
        return words.stream().allMatch(word -> text.contains(" " + word));
    }
}
