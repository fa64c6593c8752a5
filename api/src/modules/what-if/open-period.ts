import { parseCardPeriod, type CardPeriod } from '@shiftlight/shared/scorecards/card-period.ts';
import { ShiftlightError } from '../../errors.ts';
import { toCardBounds, type CardBounds } from '../scorecards/card-bounds.ts';

/** A period as it was asked for, in the workspace's zone. */
export interface OpenedPeriod {
  readonly period: CardPeriod;
  readonly timeZone: string;
  readonly bounds: CardBounds;
}

/** Reads periods of previews. Throws INVALID for what is none, and for one that has not begun. */
export function createOpenPeriod(findTimeZone: (workspaceId: string) => Promise<string>, now: () => number) {
  return async (workspaceId: string, text: string): Promise<OpenedPeriod> => {
    const period = parseCardPeriod(text);
    if (period === null) throw new ShiftlightError('INVALID', 'This is no period. Write 2026-11 for a month.');
    const timeZone = await findTimeZone(workspaceId);
    return { period, timeZone, bounds: toCardBounds(period, now(), timeZone) };
  };
}
