import type { LifeDuty } from '../duty.ts';
import { elena, kai, lead } from '../people.ts';

/** Mira makes the plan of the samples once, and draws for the first time; later weeks are drawn by the product itself. */
export const planSamples: LifeDuty = async ({ office, idOf }) => {
  const mira = await office.as(lead.email);
  const { plans, teams, reviewers, rubrics } = await mira.sampling.overview.query();
  const planId = idOf('sampling plan');
  const [rubric] = rubrics;
  const team = teams.find(({ name }) => name === 'First line');
  if (rubric === undefined || team === undefined) return;
  const wanted = [lead, elena, kai].map(({ name }) => name);
  const reviewerIds = reviewers.flatMap(({ memberId, name }) =>
    name !== null && wanted.includes(name) ? [memberId] : [],
  );
  const plan = plans.find((one) => one.planId === planId);
  if (plan === undefined) {
    await mira.sampling.savePlan.mutate({
      requestId: idOf('sampling plan', 'first version'),
      planId,
      basedOn: 0,
      rubricName: rubric.id,
      plan: {
        label: 'Five a week',
        teamId: team.teamId,
        channels: [],
        unit: 'week',
        perAgent: 5,
        method: 'stratified',
        stratifyBy: 'channel',
        minimumReplies: 1,
        reviewerIds,
        dueDays: 7,
        active: true,
      },
    });
  }
  if ((plan?.lastDrawnAt ?? null) === null)
    await mira.sampling.draw.mutate({ planId, requestId: idOf('sampling plan', 'first draw') });
};
