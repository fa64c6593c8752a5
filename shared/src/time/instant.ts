/** Milliseconds since 1970-01-01T00:00:00Z. Every instant in `shared` has this shape. */
export type EpochMs = number;
