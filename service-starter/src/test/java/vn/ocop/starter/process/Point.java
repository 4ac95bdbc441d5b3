package vn.ocop.starter.process;

/** Where threads of a process can stand still, to be killed there. */
enum Point {
    BEFORE_THE_WRITE,
    AFTER_THE_WRITE,
    AFTER_THE_BROKERS_ANSWER,
    BEFORE_THE_PULL,
    AFTER_A_COPY
}
