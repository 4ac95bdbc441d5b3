package vn.ocop.events;

/** An event of the training of an officer; topic {@value Topics#TRAINING_OFFICER}, key = id of the officer. */
public sealed interface OfficerTrainingEvent permits OfficerTrained {
    /** What the officer has been trained in, after what happened. */
    OfficerTrainingState training();
}
