package vn.ocop.training.feedback;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How feedback is shown.
 *
 * @param leastAnswers from how many answers on the results of a course are shown, 2 or more; a setting of the software
 */
@ConfigurationProperties("training.feedback")
record FeedbackSettings(@DefaultValue("5") int leastAnswers) {
    FeedbackSettings {
        if (leastAnswers < 2) {
            throw new IllegalArgumentException("training.feedback.least-answers must be 2 or more");
        }
    }
}
