import type { Correction } from '../events/correction.ts';
import type { StatusCategory } from '../events/status.ts';
import type { HeldDefinition } from '../metrics/chosen/held-definition.ts';
import type { Figure, FigureUnit } from '../metrics/figure.ts';
import type { OtherCount } from '../metrics/profiles/count-otherwise.ts';
import type { Need } from '../metrics/metric.ts';
import type { EpochMs } from '../time/instant.ts';
import type { Stretch } from './me-view.ts';
import type { TicketRef } from './ticket-view.ts';

/** The ticket behind a line. */
export interface ReceiptTicket extends TicketRef {
  readonly subject: string | null;
  readonly status: StatusCategory;
}

/** A case of a receipt: a ticket, or what else a metric counts (a review, a shift) by its id. */
export interface ReceiptCase {
  readonly subject: string;
  readonly subjectId: string;
  /** null when the case is no ticket. */
  readonly ticket: ReceiptTicket | null;
  /** What was decided about the case's events; absent when nothing was. */
  readonly corrections?: readonly Correction[];
}

/** A line that counts. */
export interface CountedLine extends ReceiptCase {
  readonly at: EpochMs;
  /** In the figure's unit, or in that of its parts; 0 or 1 for a share. */
  readonly value: number;
  /** What the line adds to the denominator, for figures that divide sums; absent where each line counts once. */
  readonly weight?: number;
}

/** A line that does not, with the reason as the metric gives it. */
export interface StruckLine extends ReceiptCase {
  readonly reason: string;
}

/** The bill behind a figure of the viewer's own: lines counted, lines struck through, a sum that adds up. */
export interface ReceiptView extends Stretch {
  readonly figure: Figure;
  readonly missing: readonly Need[];
  /** Unit of the lines and sums where it is not the figure's own. */
  readonly partsUnit?: FigureUnit;
  readonly definition: string;
  readonly source: string;
  readonly attribution: string;
  /** The definitions by which cases of the period count, the earliest first; absent where the default one always held. */
  readonly held?: readonly HeldDefinition[];
  /** What helpdesks that define the figure differently would say of the same cases; absent for teams and the workspace. */
  readonly otherwise?: readonly OtherCount[];
  /** True on a team's bill when there are such helpdesks: what they would count is asked for apart (`scorecards.otherwise`). */
  readonly asksOtherwise?: true;
  /** Zone of the calendar whose working time counts; null = wall-clock time. */
  readonly workingTimeZone: string | null;
  readonly timeZone: string;
  /** Newest first, at most as many as were asked for. */
  readonly counted: readonly CountedLine[];
  readonly countedTotal: number;
  /** What the lines that are not listed are worth together: listed lines + rest = numerator. */
  readonly restValue: number;
  readonly struck: readonly StruckLine[];
  readonly struckTotal: number;
  readonly reasons: readonly { readonly reason: string; readonly cases: number }[];
  /** numerator ÷ denominator = the figure's value; null without a value. */
  readonly arithmetic: { readonly numerator: number; readonly denominator: number } | null;
  readonly serverNow: EpochMs;
}

/** What other helpdesks would count of a team's tickets. */
export interface OtherwiseView {
  /** Null when there are more than `most` tickets to count again. */
  readonly counts: readonly OtherCount[] | null;
  readonly most: number;
}

/** A page of the cases behind a figure. */
export interface CasesView {
  readonly counted: readonly CountedLine[];
  readonly struck: readonly StruckLine[];
  /** Cases of the asked kind in all. */
  readonly total: number;
}
