/** Grows with every change of what the fold writes: a state of another version is folded again from its events. */
export const FOLD_VERSION = 3;
