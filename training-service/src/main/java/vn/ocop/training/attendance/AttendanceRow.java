package vn.ocop.training.attendance;

import java.time.Instant;

/**
 * A row of an attendance list as a device sends it: present or not, or for how many minutes.
 *
 * @param minutes null if only presence was put down
 * @param recordedAt when it was put down on the device
 */
record AttendanceRow(String session, String traineeId, Boolean present, Integer minutes, Instant recordedAt) {

    /** Minutes in a session of that length; null if nothing was put down. */
    Integer minutesOf(int length) {
        if (minutes != null) {
            return minutes;
        }
        return present == null ? null : (Integer) (present ? length : 0);
    }
}
