import { days } from '../world/durations.ts';
import type { World } from '../world/world.ts';
import { listCosts } from './costs.ts';
import { listEarlierReviews } from './earlier-reviews.ts';
import { listEarlierHandOvers } from './hand-overs.ts';
import { listSelfService } from './self-service.ts';
import { listStaffing } from './staffing.ts';
import type { BesideEvent, Window } from './window.ts';

/** Of these last days the people of the desk write reviews and tags themselves, through the product; before, other systems told them. */
export const ownDays = { reviews: 8, handOvers: 4 } as const;

/**
 * Everything that systems beside the desk tell in a window, plans after the rest, oldest first: shift plans and worked shifts, costs, knowledge base, and what the
 * team did elsewhere before `lifeFrom`. The same seed gives the same events, however the windows are cut.
 */
export function listBesideEvents(world: World, lifeFrom: number, window: Window): readonly BesideEvent[] {
  const { seed } = world;
  const events: readonly BesideEvent[] = [
    ...listStaffing(seed, window),
    ...listCosts(window),
    ...listSelfService(seed, window),
    ...listEarlierReviews(world, lifeFrom - days(ownDays.reviews), window),
    ...listEarlierHandOvers(world, lifeFrom - days(ownDays.handOvers), window),
  ];
  return events.toSorted((a, b) => rankOf(a) - rankOf(b) || a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** Plans come last: beside a plan whose shift is not told yet, somebody would have kept nothing of it. */
const rankOf = ({ type }: BesideEvent): number => (type === 'shift.scheduled' ? 1 : 0);
