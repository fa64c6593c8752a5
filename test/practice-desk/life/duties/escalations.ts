import type { Checklist } from '@shiftlight/shared/escalations/checklist.ts';
import { listHandOvers, type HandOver } from '../../beside/hand-overs.ts';
import { ownDays } from '../../beside/beside-events.ts';
import { days, minutes } from '../../world/durations.ts';
import { habitsOf } from '../../world/habits.ts';
import { createRandom } from '../../world/random.ts';
import { agents } from '../../world/team.ts';
import type { LifeContext, LifeDuty } from '../duty.ts';
import { elena, kai, newcomer } from '../people.ts';

/** Of so many of the latest hand-overs the tag is written; older ones are left as they were. */
const shown = 8;
const decidedAfterMs = minutes(25);

/** Whoever moves a ticket to the specialists tags it; a specialist accepts it or returns it with what is missing. */
export const tagHandOvers: LifeDuty = async (context) => {
  const { world, lifeFrom, now } = context;
  const recent = listHandOvers(world).filter(({ at }) => at <= now && at >= lifeFrom - days(ownDays.handOvers));
  const tagged = recent.slice(-shown);
  for (const handOver of tagged) await tag(context, handOver);
  for (const [index, specialist] of [elena, kai].entries()) {
    const client = await context.office.as(specialist.email);
    const escalations = await client.escalations.waiting.query();
    for (const escalation of escalations) {
      const { escalationId, ticket, sentAt, steps, checklist, missingItemIds } = escalation;
      const random = createRandom(`${world.seed}-decision-${ticket.externalId}`);
      const isTurn = random.next() < 0.5 === (index === 0);
      // The newest one waits until somebody may have looked at it.
      if (!isTurn || now < sentAt + decidedAfterMs * (0.2 + random.next())) continue;
      const requestId = context.idOf('decision', escalationId, String(steps));
      const missing = missingItemIds.length > 0 ? missingItemIds : pickMissing(checklist, random.next());
      const isReturned = steps === 1 && (missingItemIds.length > 0 || random.chance(0.2));
      if (isReturned)
        await client.escalations.giveBack.mutate({
          ...{ requestId, escalationId, steps, reason: 'missing-information', itemIds: [...missing] },
          note: 'I would have to ask the customer again. Please add it.',
        });
      else
        await client.escalations.accept.mutate({
          requestId,
          escalationId,
          steps,
          complete: steps === 1 && missingItemIds.length === 0,
          note: random.chance(0.3) ? 'All there, thank you.' : null,
        });
    }
  }
  await completeReturned(context, new Set(tagged.map(({ agentId }) => agentId)));
};

function pickMissing({ items }: Checklist, chance: number): readonly string[] {
  const item = items.filter(({ required }) => required)[Math.floor(chance * 2)];
  return item === undefined ? [] : [item.id];
}

async function tag({ office, world, connectorId, idOf }: LifeContext, { ticketId, agentId }: HandOver): Promise<void> {
  const agent = agents.find(({ id }) => id === agentId);
  const ticket = world.tickets.get(ticketId);
  if (agent === undefined || ticket === undefined) return;
  const client = await office.as(agent.email);
  const where = { connectorId, externalId: ticketId };
  const form = await client.escalations.form.query(where);
  const [checklist] = form.checklists;
  if (form.refusal !== null || form.escalations.length > 0 || checklist === undefined) return;
  const random = createRandom(`${world.seed}-tag-${ticketId}`);
  const isComplete = random.chance(habitsOf(agent).completeHandOvers);
  const left = isComplete ? null : (checklist.items.find(({ required }) => required)?.id ?? null);
  const answers = toAnswers(checklist, left, ticket.subject);
  await client.escalations.send.mutate({
    ...where,
    requestId: idOf('escalation', ticketId),
    checklistId: checklist.id,
    checklistVersion: checklist.version,
    toTier: 2,
    answers,
    incomplete: !isComplete,
  });
}

/** What was returned to somebody is completed; what was returned to the newcomer waits for whoever signs in as them. */
async function completeReturned({ office, now, idOf }: LifeContext, agentIds: ReadonlySet<string>): Promise<void> {
  for (const agent of agents.filter(({ id }) => agentIds.has(id) && id !== newcomer.id)) {
    const client = await office.as(agent.email);
    const { escalations } = await client.escalations.own.query();
    for (const { escalationId, state, steps, changedAt, checklist, ticket } of escalations) {
      if (state !== 'returned' || now < changedAt + decidedAfterMs) continue;
      const requestId = idOf('completed', escalationId, String(steps));
      const answers = toAnswers(checklist, null, ticket.subject ?? '');
      await client.escalations.resend.mutate({ requestId, escalationId, answers, incomplete: false });
    }
  }
}

const texts: Readonly<Record<string, string>> = {
  'steps-tried': 'Return line checked, regulator swapped with a known good one; pressure still falls when hot.',
  vehicle: '1969 roadster, small-block 350',
  'part-number': 'FP-2207',
  symptoms: 'Pressure falls from 6 to 3 psi after twenty minutes.',
  measurements: '6 psi cold, 3 psi at 95 °C',
  order: 'HR-48213',
  fault: 'Thread is 1/2 instead of 3/8.',
  difference: 'Charged 19 % VAT, expected reverse charge.',
  promised: 'An answer by tomorrow noon.',
};

/** Plausible answers to every item, without the one that was left open. */
function toAnswers({ items }: Checklist, leftOpen: string | null, subject: string): Record<string, string | boolean> {
  const toAnswer = ({ id, kind, choices }: Checklist['items'][number]): string | boolean => {
    if (kind === 'choice') return choices[0] ?? '';
    if (kind === 'number') return '3';
    if (kind === 'link') return 'https://photos.practice.example/gasket-1.jpg';
    if (kind === 'order') return 'HR-48213';
    return texts[id] ?? subject;
  };
  return Object.fromEntries(
    items
      .filter(({ id, required, kind }) => id !== leftOpen && (required || kind !== 'link'))
      .map((item) => [item.id, toAnswer(item)]),
  );
}
