/** Why a kind of record cannot be deleted sooner. */
export type KeepReason = 'numbers' | 'looks' | 'changes' | 'effects' | 'replay';

/** One kind of record with a period of its own. */
export interface RetentionKind {
  readonly id: string;
  /** Fewest days that it may be kept, from the last thing that happened to it. */
  readonly minimumDays: number;
  readonly because: KeepReason;
}

/** A year of scorecards, the month before the first of them, and a few days until the last is frozen. */
const numberDays = 400;

/**
 * What a workspace may delete by age. What is not listed is kept as long as the workspace: rules and settings without which numbers could
 * not be explained. Source: General Data Protection Regulation, article 5 (1) e, storage limitation.
 */
export const retentionKinds = [
  { id: 'tickets', minimumDays: numberDays, because: 'numbers' },
  { id: 'reviews', minimumDays: numberDays, because: 'numbers' },
  { id: 'escalations', minimumDays: numberDays, because: 'numbers' },
  { id: 'disputes', minimumDays: numberDays, because: 'numbers' },
  { id: 'coaching', minimumDays: 180, because: 'effects' },
  { id: 'coaching-sessions', minimumDays: 180, because: 'effects' },
  { id: 'access-log', minimumDays: 90, because: 'looks' },
  { id: 'audit-log', minimumDays: 365, because: 'changes' },
  { id: 'unread-deliveries', minimumDays: 14, because: 'replay' },
] as const satisfies readonly RetentionKind[];

export type RetentionKindId = (typeof retentionKinds)[number]['id'];
export const retentionKindIds = retentionKinds.map(({ id }) => id);

/** Days by kind; a kind that is not named is kept. */
export type RetentionPeriods = Readonly<Partial<Record<RetentionKindId, number>>>;

export const longestRetentionDays = 36_500;

/** Kinds whose period is shorter than their records are needed. Empty = all is well. */
export function findShortPeriods(periods: RetentionPeriods): readonly (RetentionKind & { readonly days: number })[] {
  return retentionKinds.flatMap((kind) => {
    const days = periods[kind.id];
    return days === undefined || days >= kind.minimumDays ? [] : [{ ...kind, days }];
  });
}
