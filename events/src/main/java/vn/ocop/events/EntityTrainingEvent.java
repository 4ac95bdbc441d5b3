package vn.ocop.events;

/** An event of the training of an entity's people; topic {@value Topics#TRAINING_ENTITY}, key = id of the entity. */
public sealed interface EntityTrainingEvent permits EntityTrained {
    /** What its people have been trained in, after what happened. */
    EntityTrainingState training();
}
