package vn.ocop.rating.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.ocop.rating.Roles;
import vn.ocop.rating.procedure.Competence;
import vn.ocop.rating.procedure.ProcedureRules;
import vn.ocop.rating.procedure.TimeLimits;
import vn.ocop.rating.procedure.WorkingCalendar.Deadline;
import vn.ocop.rating.procedure.WorkingDays;
import vn.ocop.rating.recognition.Certificates;
import vn.ocop.rating.recognition.Level;
import vn.ocop.starter.aggregate.Versioned;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Refusal;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.security.Caller;
import vn.ocop.starter.time.Vietnam;
import vn.ocop.starter.web.ExpectedVersion;

/** The steps that officers take: the commune, the programme office, and what the office records of chair and ministry. */
@Component
class DossierSteps {
    /** The office may take its steps everywhere; its endpoints ask for the role. */
    private static final Consumer<Subject> OFFICE = _ -> {};

    private final Dossiers dossiers;
    private final DossierAccess access;
    private final ProcedureRules rules;
    private final WorkingDays workingDays;
    private final Certificates certificates;
    private final ProductCodes codes;
    private final Clock clock;

    DossierSteps(
            Dossiers dossiers,
            DossierAccess access,
            ProcedureRules rules,
            WorkingDays workingDays,
            Certificates certificates,
            ProductCodes codes,
            Clock clock) {
        this.dossiers = dossiers;
        this.access = access;
        this.rules = rules;
        this.workingDays = workingDays;
        this.certificates = certificates;
        this.codes = codes;
        this.clock = clock;
    }

    /** The commune receives it; its term of working days begins. */
    Versioned<Dossier> receive(String id, String slip, ExpectedVersion expected, Caller by) {
        Faults faults = new Faults();
        new Texts(faults).needed(slip, "slip", Texts.NAME);
        faults.refuseIfAny();
        return dossiers.step(id, expected, by, commune(by), dossier -> {
            Acting acting = dossiers.acting(by, null, slip);
            Deadline due = workingDays
                    .calendar()
                    .after(acting.day(), limits(acting.day()).communeWorkingDays());
            return dossier.received(new Reception(slip, acting.day(), due.day(), due.sure()), acting);
        });
    }

    /** The commune or the office asks the entity to complete it. */
    Versioned<Dossier> ask(String id, String what, ExpectedVersion expected, Caller by) {
        return dossiers.step(id, expected, by, by.has(Roles.OFFICE) ? OFFICE : commune(by), dossier -> {
            if (dossier.course().stage() != Stage.RECEIVED && !by.has(Roles.OFFICE)) {
                throw Refusal.conflict("stage-not-allowed", dossier.course().stage());
            }
            return dossier.asked(dossiers.acting(by, what, null));
        });
    }

    /** The commune reports on the four matters. */
    Versioned<Dossier> report(String id, CommuneReport report, ExpectedVersion expected, Caller by) {
        Faults faults = new Faults();
        report.check(faults);
        faults.refuseIfAny();
        return dossiers.step(id, expected, by, commune(by), dossier -> {
            Acting acting = dossiers.acting(by, report.conclusion(), report.number());
            return dossier.reported(report, limits(acting.day()), acting);
        });
    }

    /** The office finds it complete, or gives it back to the commune. */
    Versioned<Dossier> check(String id, boolean complete, String ground, ExpectedVersion expected, Caller by) {
        return dossiers.step(
                id, expected, by, OFFICE, dossier -> dossier.checked(complete, dossiers.acting(by, ground, null)));
    }

    /** The office sends it on to the ministry. */
    Versioned<Dossier> forward(String id, String document, ExpectedVersion expected, Caller by) {
        return dossiers.step(id, expected, by, OFFICE, dossier -> {
            Acting acting = dossiers.acting(by, null, document);
            return dossier.forwarded(rules.competenceOn(acting.day()).forwardFrom(), limits(acting.day()), acting);
        });
    }

    /** The office records what the ministry found. */
    Versioned<Dossier> recordCentral(String id, CentralResult result, ExpectedVersion expected, Caller by) {
        Faults faults = new Faults();
        result.check(Vietnam.today(clock), faults);
        faults.refuseIfAny();
        return dossiers.step(
                id,
                expected,
                by,
                OFFICE,
                dossier -> dossier.centrallyJudged(result, dossiers.acting(by, null, result.document())));
    }

    /** The province evaluates it again, after the ministry found less than 5 stars. */
    Versioned<Dossier> again(String id, String ground, ExpectedVersion expected, Caller by) {
        return dossiers.step(id, expected, by, OFFICE, dossier -> dossier.again(dossiers.acting(by, ground, null)));
    }

    /**
     * The office registers the decision that recognises the product. The star is the one that was judged.
     *
     * @throws Refusal if that star is not recognised on that day, its dossier must go to the ministry first, or the
     *     certificate's number belongs to another
     */
    Versioned<Dossier> recognise(String id, DecisionForm form, ExpectedVersion expected, Caller by) {
        Versioned<Dossier> dossier = dossiers.get(id);
        expected.mustBe(dossier.version());
        LocalDate today = Vietnam.today(clock);
        form.check(judgedOn(dossier.state()), today);
        Competence competence = rules.competenceOn(form.decidedOn());
        int star = Optional.ofNullable(dossier.state().judgement().star())
                .orElseThrow(() -> Refusal.conflict("star-not-recognised", "-"));
        Level level = competence.of(star).orElseThrow(() -> Refusal.conflict("star-not-recognised", star));
        String code = form.productCode() != null
                ? form.productCode().strip()
                : codes.next(dossier.state().subject(), form.decidedOn().getYear());
        Decision decision = new Decision(
                form.number().strip(),
                form.decidedOn(),
                form.issuedOn() == null ? form.decidedOn() : form.issuedOn(),
                form.certificate().strip(),
                code,
                star,
                level);
        return dossiers.step(id, expected, by, OFFICE, now -> {
            var change =
                    now.recognised(decision, competence.forwardFrom(), dossiers.acting(by, null, decision.number()));
            certificates.reserve(decision.certificate(), now.subject().productId(), id);
            return change;
        });
    }

    /** The office closes it without recognition. */
    Versioned<Dossier> close(String id, String ground, ExpectedVersion expected, Caller by) {
        return dossiers.step(id, expected, by, OFFICE, dossier -> {
            Acting acting = dossiers.acting(by, ground, null);
            boolean recognisable = Optional.ofNullable(dossier.judgement().star())
                    .flatMap(star -> rules.recogniser(acting.day(), star))
                    .isPresent();
            return dossier.notRecognised(recognisable, acting);
        });
    }

    private Consumer<Subject> commune(Caller by) {
        return subject -> access.requireCommune(by, subject);
    }

    private TimeLimits limits(LocalDate day) {
        return rules.limitsOn(day);
    }

    private static LocalDate judgedOn(Dossier dossier) {
        Judgement judgement = dossier.judgement();
        if (judgement.council() == null) {
            throw Refusal.conflict("stage-not-allowed", dossier.course().stage());
        }
        return judgement.central() == null
                ? judgement.council().heldOn()
                : judgement.central().on();
    }
}
