package vn.ocop.rating.dossier;

import java.util.List;
import vn.ocop.rating.recognition.Round;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;

/** What callers send about dossiers. */
final class DossierForms {
    private DossierForms() {}

    /** A new dossier. */
    record Opening(String productId, Round round) {
        void check() {
            Faults faults = new Faults();
            new Texts(faults).needed(productId, "productId", Texts.NAME);
            faults.require(round != null, "round", "required");
            faults.refuseIfAny();
        }
    }

    /** The self-assessment, whole or in part. */
    record SelfAssessment(List<Answer> answers) {
        private static final int MOST = 200;

        void check() {
            Faults faults = new Faults();
            faults.require(answers != null, "answers", "required");
            faults.require(answers == null || answers.size() <= MOST, "answers", "size", 0, MOST);
            for (int i = 0; answers != null && i < answers.size(); i++) {
                Answer answer = answers.get(i);
                faults.require(answer != null, "answers[" + i + "]", "required");
                faults.require(
                        answer == null || answer.evidence().stream().allMatch(id -> id != null),
                        "answers[" + i + "].evidence",
                        "required");
            }
            faults.refuseIfAny();
        }
    }

    /** An addition to what was handed in. */
    record Addition(String text, List<String> criteria, List<String> evidence) {
        Addition {
            criteria = criteria == null ? List.of() : criteria;
            evidence = evidence == null ? List.of() : evidence;
        }

        private static final int MOST = 100;

        void check() {
            Faults faults = new Faults();
            faults.require(criteria.size() <= MOST, "criteria", "size", 0, MOST);
            faults.require(evidence.size() <= MOST, "evidence", "size", 0, MOST);
            faults.require(criteria.stream().allMatch(code -> code != null), "criteria", "required");
            faults.require(evidence.stream().allMatch(id -> id != null), "evidence", "required");
            faults.refuseIfAny();
        }
    }

    /** The slip of the reception. */
    record Slip(String slip) {}

    /** A ground, or what is asked for. */
    record Ground(String ground) {
        void check() {
            Faults faults = new Faults();
            new Texts(faults).needed(ground, "ground", Texts.STORY);
            faults.refuseIfAny();
        }
    }

    /** What the office found; a dossier that is given back needs the ground. */
    record Completeness(Boolean complete, String ground) {
        void check() {
            Faults faults = new Faults();
            faults.require(complete != null, "complete", "required");
            Texts texts = new Texts(faults);
            if (Boolean.FALSE.equals(complete)) {
                texts.needed(ground, "ground", Texts.STORY);
            } else {
                texts.optional(ground, "ground", Texts.STORY);
            }
            faults.refuseIfAny();
        }
    }

    /** A letter that goes with a step. */
    record Letter(String document) {
        void check() {
            Faults faults = new Faults();
            new Texts(faults).needed(document, "document", Texts.NAME);
            faults.refuseIfAny();
        }
    }
}
