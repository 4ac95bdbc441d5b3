package vn.ocop.training.course;

import java.util.List;
import vn.ocop.starter.text.Label;

/**
 * A task of section III of the plan (Decision 2822/QĐ-UBND, Annex 1): what is to be taught, and by which agencies.
 *
 * @param task for example {@code III.1}
 * @param lead key of the agency that leads
 * @param coordinating keys of those that take part
 * @param timing when, as the plan says
 * @param topics codes of the topics that serve it, our reading of the task
 */
public record Programme(
        String task, Label label, String lead, List<String> coordinating, Label timing, List<String> topics) {}
