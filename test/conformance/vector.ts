import type { CalendarDefinition } from '@shiftlight/shared/time/calendar-definition.ts';

export interface Pause {
  readonly from: string;
  readonly to: string;
}

/** One test vector: a fact that somebody else's tests, engine or event log states. Fields depend on its kind. */
export interface Vector {
  readonly id: string;
  readonly kind?: string;
  /** Project that states the fact. */
  readonly source?: string;
  readonly dataset?: string;
  readonly metric?: string;
  readonly strict?: boolean;
  readonly schedule?: CalendarDefinition;
  readonly start?: string;
  readonly end?: string;
  readonly at?: string;
  readonly durationSeconds?: number;
  readonly businessDays?: number;
  readonly inclusive?: boolean;
  readonly pauses?: readonly Pause[];
  readonly target?: Readonly<Record<string, number>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly events?: readonly LogEvent[];
  readonly resolvedAt?: string;
  readonly closedAt?: string;
  readonly holdSeconds?: number;
  readonly escalationOffsetSeconds?: number;
  readonly resolutionSeconds?: number;
  readonly conventionDependent?: readonly string[];
  readonly alternatives?: Readonly<Record<string, unknown>>;
  readonly inconsistent?: unknown;
  readonly input?: unknown;
  readonly tolerance?: number;
  readonly definition?: string;
  readonly value?: number;
  readonly nearestRank?: number;
  readonly expected: unknown;
}

/** A row of an event log, or an event of a scenario. */
export interface LogEvent {
  readonly at: string;
  readonly type?: string;
  readonly activity?: string;
  readonly status?: string;
  readonly resource?: string;
}

/** Guarantee: only the fields that a check reads are relied on, and a missing one fails that vector with its name, not the run. */
export function toVectors(text: string): readonly Vector[] {
  const parsed = parseJson(text);
  if (!isObject(parsed) || !Array.isArray(parsed['vectors']))
    throw new Error('A file of vectors is an object with a list “vectors”.');
  return parsed['vectors'] as readonly Vector[];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error('This is not JSON.', { cause: error });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** The field's value; throws an error naming the vector when it is absent. */
export function need<T>(vector: Vector, field: string, value: T | undefined): T {
  if (value === undefined) throw new Error(`${vector.id} has no “${field}”.`);
  return value;
}

/** Epoch ms of an ISO instant, or of a date's first instant in UTC. Digits beyond ms stay as a fraction, so that nothing is rounded. */
export function toInstant(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`“${text}” is not an instant.`);
  const finer = /\.\d{3}(\d+)Z$/.exec(text)?.[1] ?? '';
  return at + Number(`0.${finer || '0'}`);
}

/** ISO instant without needless digits, as the vectors write it. */
export function toIso(at: number): string {
  return Number.isFinite(at) ? new Date(at).toISOString().replace('.000Z', 'Z') : String(at);
}
