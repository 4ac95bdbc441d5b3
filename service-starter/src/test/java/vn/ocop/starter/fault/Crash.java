package vn.ocop.starter.fault;

/** What ends every thread of a process that is dead: no code of the product may catch it. */
final class Crash extends Error {
    Crash() {
        super("the process is dead", null, false, false);
    }
}
