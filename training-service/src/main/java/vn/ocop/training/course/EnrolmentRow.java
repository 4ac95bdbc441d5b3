package vn.ocop.training.course;

import java.util.Set;
import vn.ocop.starter.text.Vietnamese;
import vn.ocop.training.person.Personal;
import vn.ocop.training.person.TraineeKind;

/**
 * A row of a list of enrolments, as written.
 *
 * @param number row in the file, counted from 1
 * @param officer id of the officer, empty for others
 * @param entity id, tax number or name of the entity, empty for officers
 * @param code number that the entity gives the person, empty for officers
 */
record EnrolmentRow(
        long number,
        String kind,
        String officer,
        String entity,
        String code,
        String name,
        String contact,
        String agreed) {
    private static final Set<String> YES = Set.of("co", "x", "yes", "true", "1", "dong y");

    /** Null if no kind is written that way. */
    TraineeKind traineeKind() {
        return switch (Vietnamese.searchKey(kind)) {
            case "can bo", "officer" -> TraineeKind.OFFICER;
            case "dai dien", "chu the", "dai dien chu the", "representative", "entity representative" ->
                TraineeKind.ENTITY_REPRESENTATIVE;
            case "nguoi lao dong", "lao dong", "worker" -> TraineeKind.WORKER;
            default -> null;
        };
    }

    Personal personal() {
        return new Personal(told(name), told(contact), YES.contains(Vietnamese.searchKey(agreed)));
    }

    private static String told(String cell) {
        return cell.isBlank() ? null : cell.strip();
    }
}
