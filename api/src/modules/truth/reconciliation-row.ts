import type { ReconciliationState } from '@shiftlight/shared/views/truth-view.ts';

/** A comparison as it is stored, with the counts of what belongs to it. Instants are epoch ms. */
export interface ReconciliationRow {
  readonly workspaceId: string;
  readonly reconciliationId: string;
  readonly connectorId: string;
  readonly state: ReconciliationState;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly notBefore: number;
  readonly position: unknown;
  readonly attempts: number;
  readonly error: string | null;
  readonly listed: number;
  readonly absentCount: number;
  readonly sampled: number;
  readonly moving: number;
  readonly fieldsExpected: number;
  readonly fieldsMissing: number;
  readonly freshEvents: number;
  readonly freshInTime: number;
  readonly lagMedianMs: number | null;
  readonly missed: number;
  readonly behind: number;
  readonly absent: number;
  readonly settled: number;
  readonly agreed: number;
  readonly definedOtherwise: number;
  readonly differing: number;
}

/** What of a comparison may change while it runs. */
export type ReconciliationChange = Partial<
  Pick<
    ReconciliationRow,
    | 'state'
    | 'finishedAt'
    | 'notBefore'
    | 'position'
    | 'attempts'
    | 'error'
    | 'listed'
    | 'absentCount'
    | 'sampled'
    | 'moving'
    | 'fieldsExpected'
    | 'fieldsMissing'
    | 'freshEvents'
    | 'freshInTime'
    | 'lagMedianMs'
  >
>;
