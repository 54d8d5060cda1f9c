package tandem.store;

/** A part of the contract, which is given a collection of its own for each case. */
@FunctionalInterface
interface OnThings {

    Things things();
}
