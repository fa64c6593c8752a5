import type { QueueSummary } from '../floor/summarise-queue.ts';
import type { EpochMs } from '../time/instant.ts';
import type { MeFigure } from './me-view.ts';
import type { TicketsView } from './ticket-view.ts';

/** Over which time a figure of the floor is counted: the last hour, the local day so far, the last 24 hours. */
export const floorWindows = ['hour', 'today', 'day'] as const;
export type FloorWindow = (typeof floorWindows)[number];

/** A figure over a window that moves with the time. */
export interface FloorFigure {
  readonly window: FloorWindow;
  readonly figure: MeFigure;
}

/** An hour of the local day. */
export interface FloorHour {
  readonly from: EpochMs;
  /** Tickets opened in it that are with the team now, or wait where it works. */
  readonly opened: number;
  /** Tickets resolved in it; null where the workspace does not show it. */
  readonly resolved: number | null;
}

/** Somebody who takes part in the work of the floor. */
export interface FloorPerson {
  readonly memberId: string;
  readonly name: string;
  readonly openTickets: number;
  /** Activity of the shift that runs now; null = none runs. */
  readonly activity: string | null;
}

/** Who works now. */
export interface FloorCapacity {
  /** How many people have open tickets; null where the workspace does not show it. */
  readonly withTickets: number | null;
  /** How many are on shift; null where no shifts were ever told, or the workspace does not show it. */
  readonly onShift: number | null;
  /** False when no system ever told of shifts. */
  readonly knowsShifts: boolean;
  /** By name, never by load; null in works-council mode. */
  readonly people: readonly FloorPerson[] | null;
}

/** What happens now in a team or the workspace. Its `tickets` are those of the two lists of the queue. */
export interface FloorView extends TicketsView {
  readonly subject: { readonly scope: 'team' | 'workspace'; readonly id: string; readonly name: string };
  readonly timeZone: string;
  readonly queue: QueueSummary;
  readonly capacity: FloorCapacity;
  readonly figures: readonly FloorFigure[];
  /** Hours of today so far, the running one last. */
  readonly hours: readonly FloorHour[];
  /** True when only groups of five or more are shown: then tickets that people have are left out where fewer have any. */
  readonly worksCouncil: boolean;
  /** True when tickets that people have are not counted, for that reason. */
  readonly onlyUnassigned: boolean;
}
