package vn.ocop.registry.passport;

/** The forms in which a passport is told; the first one goes to who accepts any. */
enum Form {
    JSON(Form.OF_JSON),
    /** Product of schema.org. */
    JSON_LD(Form.OF_JSON_LD),
    /** A page for the phone that opened the QR code. */
    HTML(Form.OF_HTML);

    static final String OF_JSON = "application/json";
    static final String OF_JSON_LD = "application/ld+json";
    static final String OF_HTML = "text/html";

    private final String type;

    Form(String type) {
        this.type = type;
    }

    /** Its media type. */
    String type() {
        return type;
    }
}
