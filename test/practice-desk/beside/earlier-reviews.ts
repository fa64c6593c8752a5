import type { ReviewCompleted } from '@shiftlight/shared/events/business/quality.ts';
import { days, hours } from '../world/durations.ts';
import { habitsOf } from '../world/habits.ts';
import { createRandom, type Random } from '../world/random.ts';
import { agents, lead } from '../world/team.ts';
import type { World } from '../world/world.ts';
import { isIn, type Window } from './window.ts';

/** Of the solved tickets: about two a week of everybody. */
const reviewedShare = 0.08;
const reviewers = [lead.id, 'elena.rossi'];

/** Reviews that the team wrote elsewhere before it began to write them here, at `until`: what their former tool would be asked to send. */
export function listEarlierReviews({ seed, events }: World, until: number, window: Window): readonly ReviewCompleted[] {
  return events.flatMap((event): readonly ReviewCompleted[] => {
    if (event.type !== 'status.changed' || event.status !== 'solved') return [];
    const agent = agents.find(({ id, groupId }) => id === event.actor.personId && groupId === 'tier-1');
    const random = createRandom(`${seed}-review-${event.id}`);
    if (agent === undefined || !random.chance(reviewedShare)) return [];
    const at = toOfficeHour(event.at + days(1 + Math.floor(random.next() * 3)), random);
    if (at > until || !isIn(window, at)) return [];
    const scoreRatio = toScore(habitsOf(agent).quality, random);
    return [
      {
        id: `earlier-review/${event.id}`,
        type: 'review.completed',
        at,
        reviewId: `earlier/${event.id}`,
        ticketId: event.ticketId,
        agentId: agent.id,
        reviewerId: random.pick(reviewers),
        scoreRatio,
        errorFound: scoreRatio < 0.7,
        calibrationId: null,
      },
    ];
  });
}

/** A moment between nine and sixteen o'clock of the same day. */
function toOfficeHour(at: number, random: Random): number {
  return Math.floor(at / days(1)) * days(1) + hours(9) + Math.floor(random.next() * hours(7));
}

/** Around somebody's usual quality, in whole percent: most reviews are a little better, some much worse. */
function toScore(quality: number, random: Random): number {
  const spread = random.chance(0.15) ? -0.22 * random.next() : 0.12 * random.next() - 0.02;
  return Math.round(Math.min(1, Math.max(0.3, quality + spread)) * 100) / 100;
}
