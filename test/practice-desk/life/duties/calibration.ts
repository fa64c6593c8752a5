import { days } from '../../world/durations.ts';
import { habitsOf } from '../../world/habits.ts';
import type { LifeContext, LifeDuty } from '../duty.ts';
import { elena, findByName, kai, lead } from '../people.ts';
import { writeReview } from '../write-review.ts';
import { leans } from './reviews.ts';

const outcome =
  'A placeholder as first answer is at most 6 for helpfulness, also when it was friendly. A missing link costs one point, not two. Kai and Elena look at three more together in December.';

/** The reviewers calibrate: one round is over and written down, in the next one only Mira's ratings are missing. */
export const calibrate: LifeDuty = async (context) => {
  const mira = await context.office.as(lead.email);
  const first = context.idOf('calibration', 'first');
  const second = context.idOf('calibration', 'second');
  const known = new Set((await mira.calibration.list.query()).calibrations.map(({ calibrationId }) => calibrationId));
  if (!known.has(first)) await open(context, first, 'What is a helpful first answer?');
  await rate(context, first, [lead, elena, kai]);
  const { calibrations } = await mira.calibration.list.query();
  const found = calibrations.find(({ calibrationId }) => calibrationId === first);
  if (found?.state === 'revealed')
    await mira.calibration.close.mutate({
      calibrationId: first,
      requestId: context.idOf('calibration', 'first', 'outcome'),
      outcome,
    });
  if (!known.has(second)) await open(context, second, 'Returns and refunds');
  await rate(context, second, [elena, kai]);
};

async function open({ office, now }: LifeContext, calibrationId: string, label: string): Promise<void> {
  const mira = await office.as(lead.email);
  const { teams, reviewers, rubrics } = await mira.sampling.overview.query();
  const [rubric] = rubrics;
  const team = teams.find(({ name }) => name === 'First line');
  const names = [lead, elena, kai].map(({ name }) => name);
  const asked = reviewers.filter(({ name }) => name !== null && names.includes(name));
  if (rubric === undefined || team === undefined || asked.length < 2) return;
  await mira.calibration.open.mutate({
    requestId: calibrationId,
    label,
    teamId: team.teamId,
    rubricName: rubric.id,
    reviewerIds: asked.map(({ memberId }) => memberId),
    benchmark: asked.find(({ name }) => name === lead.name)?.memberId ?? null,
    tickets: 3,
    deadlineAt: now + days(7),
  });
}

/** Each rates what is still missing. */
async function rate(
  { office, world, idOf }: LifeContext,
  calibrationId: string,
  reviewers: readonly (typeof lead)[],
): Promise<void> {
  for (const reviewer of reviewers) {
    const client = await office.as(reviewer.email);
    const { calibrations } = await client.reviews.queue.query();
    for (const { ticket, agent } of calibrations.filter((due) => due.calibrationId === calibrationId)) {
      const { tasks } = await client.reviews.form.query(ticket);
      const task = tasks.find(({ kind, taskId }) => kind === 'calibration' && taskId === calibrationId);
      const person = findByName(agent.name);
      if (task === undefined || person === null) continue;
      const { quality } = habitsOf(person);
      // The same ticket is about the same for everybody; who rates it adds the lean.
      const seed = `${world.seed}-calibration-${ticket.externalId}`;
      const review = writeReview({ seed, rubric: task.rubric, quality, lean: leans[reviewer.id] ?? 0 });
      const { connectorId, externalId } = ticket;
      const requestId = idOf('calibration', calibrationId, externalId, reviewer.id);
      await client.calibration.rate.mutate({ ...review, calibrationId, connectorId, externalId, requestId });
    }
  }
}
