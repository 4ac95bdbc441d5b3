package vn.ocop.registry.trace.lot;

/**
 * Steps of the chain. Those of the Core Business Vocabulary of GS1 have its bare names, as EPCIS 2.0 writes them in JSON;
 * what it has no word for is a URI of ours, as EPCIS allows.
 */
public enum TraceStep {
    /** Raw material is harvested or caught in an area. */
    HARVESTING("urn:ocop:bizstep:harvesting", Disposition.ACTIVE),
    /** The lot is made of raw material or of other lots. */
    TRANSFORMING("commissioning", Disposition.IN_PROGRESS),
    /** It is tested or inspected; a paper tells the result. */
    INSPECTING("inspecting", Disposition.IN_PROGRESS),
    PACKING("packing", Disposition.IN_PROGRESS),
    STORING("storing", Disposition.SELLABLE_NOT_ACCESSIBLE),
    /** It, or part of it, leaves for somebody. */
    SHIPPING("shipping", Disposition.IN_TRANSIT),
    /** It, or part of it, arrives somewhere or comes back. */
    RECEIVING("receiving", Disposition.IN_PROGRESS),
    DESTROYING("destroying", Disposition.DESTROYED),
    /** A recall was opened; only the recall itself records it. */
    RECALLING("holding", Disposition.RECALLED),
    /** A recall was closed; only the recall itself records it. */
    RECALL_CLOSED("urn:ocop:bizstep:recall-closed", Disposition.INACTIVE);

    private final String epcis;
    private final Disposition usual;

    TraceStep(String epcis, Disposition usual) {
        this.epcis = epcis;
        this.usual = usual;
    }

    /** {@code bizStep} in EPCIS 2.0. */
    public String epcis() {
        return epcis;
    }

    /** The state of the lot after it unless another one is told. */
    Disposition usual() {
        return usual;
    }

    /** Whether people record it as an event. */
    boolean isRecorded() {
        return this != RECALLING && this != RECALL_CLOSED;
    }
}
