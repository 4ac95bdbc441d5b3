package vn.ocop.registry.entity;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.ocop.starter.problem.Faults;
import vn.ocop.starter.problem.Texts;
import vn.ocop.starter.time.Vietnam;

/** What must hold for the description of an entity that somebody enters here; all faults are told at once. */
class EntityRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_HECTARES = BigDecimal.valueOf(1_000_000);
    private static final int MOST_WORKERS = 100_000;
    private static final int MOST_CERTIFICATES = 50;
    private final Clock clock;
    private final LocalDate personalNumberFrom;

    EntityRules(Clock clock, LocalDate personalNumberFrom) {
        this.clock = clock;
        this.personalNumberFrom = personalNumberFrom;
    }

    void check(EntityDetails details, Faults faults) {
        Texts texts = new Texts(faults);
        texts.needed(details.name(), "name", Texts.NAME).optional(details.address(), "address", Texts.LINE);
        faults.require(details.legalForm() != null, "legalForm", "required");
        faults.require(
                details.enterpriseSize() == null || details.legalForm() == LegalForm.ENTERPRISE,
                "enterpriseSize",
                "enterprises-only");
        String number = details.registrationNumber();
        LocalDate today = Vietnam.today(clock);
        faults.require(
                number == null
                        || RegistrationNumber.isWellFormed(number, details.legalForm(), today, personalNumberFrom),
                "registrationNumber",
                "registration-number");
        share(details.localCapitalShare(), "localCapitalShare", faults);
        contact(details.contact(), texts, faults);
        representative(details.representative(), texts);
        workforce(details.workforce(), faults);
        area(details.rawMaterialArea(), texts, faults);
        chain(details.circularChain(), texts, faults);
        certificates(details.certificates(), texts, faults, today);
    }

    private static void share(BigDecimal share, String field, Faults faults) {
        faults.require(
                share == null || (share.signum() >= 0 && share.compareTo(HUNDRED) <= 0 && share.scale() <= 4),
                field,
                "between",
                0,
                100);
    }

    private static void contact(Contact contact, Texts texts, Faults faults) {
        if (contact == null) {
            return;
        }
        texts.optional(contact.phone(), "contact.phone", 30).optional(contact.email(), "contact.email", 254);
        faults.require(
                contact.phone() == null || contact.phone().matches("\\+?[0-9][0-9 .()-]{7,20}"),
                "contact.phone",
                "phone");
        faults.require(
                contact.email() == null
                        || contact.email().matches("[^\\s@<>\"]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"),
                "contact.email",
                "email");
    }

    private static void representative(LegalRepresentative representative, Texts texts) {
        if (representative != null) {
            texts.needed(representative.name(), "representative.name", Texts.NAME)
                    .optional(representative.position(), "representative.position", Texts.NAME);
        }
    }

    private static void workforce(Workforce workforce, Faults faults) {
        if (workforce == null) {
            return;
        }
        faults.require(isCount(workforce.total()), "workforce.total", "between", 0, MOST_WORKERS);
        faults.require(isCount(workforce.local()), "workforce.local", "between", 0, MOST_WORKERS);
        faults.require(
                workforce.total() == null || workforce.local() == null || workforce.local() <= workforce.total(),
                "workforce.local",
                "local-within-total");
    }

    private static boolean isCount(Integer number) {
        return number == null || (number >= 0 && number <= MOST_WORKERS);
    }

    private static void area(RawMaterialArea area, Texts texts, Faults faults) {
        if (area == null) {
            return;
        }
        texts.needed(area.place(), "rawMaterialArea.place", Texts.LINE)
                .optional(area.code(), "rawMaterialArea.code", 100);
        BigDecimal hectares = area.hectares();
        faults.require(
                hectares == null
                        || (hectares.signum() > 0 && hectares.compareTo(MOST_HECTARES) <= 0 && hectares.scale() <= 4),
                "rawMaterialArea.hectares",
                "out-of-range");
    }

    private static void chain(CircularChain chain, Texts texts, Faults faults) {
        if (chain != null) {
            texts.optional(chain.basis(), "circularChain.basis", Texts.LINE);
            faults.require(
                    !chain.present() || (chain.basis() != null && !chain.basis().isBlank()),
                    "circularChain.basis",
                    "required");
        }
    }

    private static void certificates(List<Certificate> certificates, Texts texts, Faults faults, LocalDate today) {
        faults.require(certificates.size() <= MOST_CERTIFICATES, "certificates", "size", 0, MOST_CERTIFICATES);
        for (int i = 0; i < certificates.size(); i++) {
            Certificate certificate = certificates.get(i);
            String field = "certificates[" + i + "].";
            if (certificate == null) {
                faults.require(false, "certificates[" + i + "]", "required");
                continue;
            }
            faults.require(certificate.kind() != null, field + "kind", "required");
            texts.optional(certificate.number(), field + "number", 100)
                    .needed(certificate.issuer(), field + "issuer", Texts.NAME);
            LocalDate issued = certificate.issuedOn();
            LocalDate expires = certificate.expiresOn();
            faults.require(issued == null || !issued.isAfter(today), field + "issuedOn", "not-in-the-future");
            faults.require(
                    issued == null || expires == null || expires.isAfter(issued), field + "expiresOn", "after-issue");
        }
    }
}
