import { days } from '../../world/durations.ts';
import { habitsOf } from '../../world/habits.ts';
import { createRandom } from '../../world/random.ts';
import type { LifeContext, LifeDuty } from '../duty.ts';
import { elena, findByName, kai, lead } from '../people.ts';
import { writeReview } from '../write-review.ts';

/** How mild each reviewer is, as calibrations show. */
export const leans: Readonly<Record<string, number>> = { [lead.id]: 0, [elena.id]: -0.03, [kai.id]: 0.04 };

/** Of the first draw this much is reviewed at once, so that there is something to see; the rest follows over the week. */
const atOnceShare = 0.6;
const dueDays = 7;

/** The reviewers work off what was drawn for them, a little every day. Part of what is Mira's waits for whoever signs in as Mira. */
export const reviewSamples: LifeDuty = async (context) => {
  for (const reviewer of [elena, kai, lead]) {
    const client = await context.office.as(reviewer.email);
    const { due } = await client.reviews.queue.query();
    for (const { sampleId, ticket, agent, reviewer: asked, dueAt } of due) {
      const isOwn = findByName(asked?.name ?? null)?.id === reviewer.id;
      if (!isOwn || planReviewAt(context, sampleId, dueAt, reviewer === lead) > context.now) continue;
      const { tasks } = await client.reviews.form.query(ticket);
      const task = tasks.find(({ taskId }) => taskId === sampleId);
      const person = findByName(agent.name);
      if (task === undefined || person === null) continue;
      const seed = `${context.world.seed}-review-${ticket.externalId}-${reviewer.id}`;
      const { quality } = habitsOf(person);
      const review = writeReview({ seed, rubric: task.rubric, quality, lean: leans[reviewer.id] ?? 0 });
      await client.reviews.submit.mutate({ requestId: context.idOf('review', sampleId), sampleId, ...review });
    }
  }
};

/** When somebody turns to a drawn ticket. */
export function planReviewAt(
  { lifeFrom, world }: Pick<LifeContext, 'lifeFrom' | 'world'>,
  sampleId: string,
  dueAt: number,
  isLeads: boolean,
): number {
  const random = createRandom(`${world.seed}-turn-${sampleId}`);
  const drawnAt = dueAt - days(dueDays);
  const isFirstDraw = drawnAt < lifeFrom + days(1);
  if (isFirstDraw && random.chance(atOnceShare)) return lifeFrom;
  // The lead's own queue is left to the viewer until the last day.
  return isLeads ? dueAt - days(1) : drawnAt + Math.floor(random.next() * days(dueDays - 1));
}
