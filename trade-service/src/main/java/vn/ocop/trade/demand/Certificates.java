package vn.ocop.trade.demand;

import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.text.Vietnamese;

/** Certificates in words; {@code haccp} is {@code HACCP}. */
final class Certificates {
    private static final int MOST = 20;

    private Certificates() {}

    static void check(List<String> certificates, Faults faults) {
        if (certificates.size() > MOST) {
            faults.require(false, "certificates", "size", 0, MOST);
            return;
        }
        for (int i = 0; i < certificates.size(); i++) {
            new Texts(faults).needed(certificates.get(i), "certificates[" + i + "]", Texts.NAME);
        }
    }

    /** Those that are asked for and there, as they are asked for. */
    static List<String> found(List<String> asked, List<String> there) {
        List<String> keys = there.stream().map(Vietnamese::searchKey).toList();
        return asked.stream()
                .filter(one -> keys.contains(Vietnamese.searchKey(one)))
                .toList();
    }
}
