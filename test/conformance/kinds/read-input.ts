/** Reads fields of a vector's input by the type that a check needs; a missing one fails that vector with its name. */
export interface InputReader {
  readonly has: (field: string) => boolean;
  readonly number: (field: string) => number;
  readonly text: (field: string) => string;
  readonly numbers: (field: string) => number[];
  readonly rows: (field: string) => (number | null)[][];
  /** Counts by rating, as `{"5": 42}`, in ascending order of the rating. */
  readonly counts: (field: string) => (readonly [rating: number, count: number])[];
  readonly get: (field: string) => unknown;
}

/** A reader over an input of unknown shape. */
export function readInput(input: unknown): InputReader {
  const fields = new Map<string, unknown>(typeof input === 'object' && input !== null ? Object.entries(input) : []);
  const wrong = (field: string, wanted: string): never => {
    throw new TypeError(`The input's “${field}” is not ${wanted}.`);
  };
  const list = (field: string): readonly unknown[] => {
    const value = fields.get(field);
    return Array.isArray(value) ? value : wrong(field, 'a list');
  };
  const toNumber = (field: string, value: unknown) =>
    typeof value === 'number' ? value : wrong(field, 'made of numbers');
  return {
    has: (field) => fields.has(field) && fields.get(field) !== null,
    number: (field) => toNumber(field, fields.get(field)),
    text: (field) => {
      const value = fields.get(field);
      return typeof value === 'string' ? value : wrong(field, 'a text');
    },
    numbers: (field) => list(field).map((value) => toNumber(field, value)),
    rows: (field) =>
      list(field).map((row) =>
        Array.isArray(row)
          ? row.map((value: unknown) => (value === null ? null : toNumber(field, value)))
          : wrong(field, 'a table'),
      ),
    counts: (field) => {
      const value = fields.get(field);
      if (typeof value !== 'object' || value === null) return wrong(field, 'a set of counts');
      return Object.entries(value)
        .map(([rating, count]): readonly [number, number] => [Number(rating), toNumber(field, count)])
        .sort(([a], [b]) => a - b);
    },
    get: (field) => fields.get(field),
  };
}
