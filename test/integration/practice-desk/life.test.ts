import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../builders/trpc-client.ts';
import { signIn } from '../../builders/http-client.ts';
import { adminPassword, known } from '../../builders/people.ts';
import { midMonth, pinDate } from '../../builders/pinned-date.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createBesideFeed } from '../../practice-desk/beside/beside-feed.ts';
import type { DeskAccount } from '../../practice-desk/desk-state.ts';
import { createFeed } from '../../practice-desk/feed/feed.ts';
import { createLife } from '../../practice-desk/life/live.ts';
import { createOffice, type Client } from '../../practice-desk/life/office.ts';
import { colleagues } from '../../practice-desk/practice-desk.ts';
import { days, minutes } from '../../practice-desk/world/durations.ts';
import { agents, lead } from '../../practice-desk/world/team.ts';
import { createWorld } from '../../practice-desk/world/world.ts';

const { signal } = new AbortController();
// What there is to review, hand over and argue about differs from hour to hour.
pinDate();
const lifeFrom = midMonth - minutes(20);

let instance: TestInstance;
let mira: Client;
const accounts: Record<string, DeskAccount> = {};
const problems: string[] = [];
let giveRound: (now: number) => Promise<void>;

beforeAll(async () => {
  instance = await createTestInstance();
  const { workspaceId } = await instance.services.workspaces.createWorkspace({
    ...{ name: 'Practice', timeZone: 'Europe/Berlin', hours: '24x7' },
    admin: { name: lead.name, email: lead.email, password: adminPassword },
  });
  accounts[lead.email] = { password: adminPassword, cookie: null };
  mira = createClient(instance, { cookie: await signIn(instance, { email: lead.email, password: adminPassword }) });
  const { teamId } = await mira.teams.create.mutate({ name: 'First line' });
  for (const { name, email, role, groupId } of agents) {
    const place = { name, email, role, ...(groupId === 'tier-1' ? { teamId } : {}) };
    const { temporaryPassword } = await mira.people.addMember.mutate(place);
    accounts[email] = { password: known(temporaryPassword), cookie: null };
  }
  // Of an older desk some passwords are not known.
  const { 'jonas.weber@practice.example': _, ...knownAccounts } = accounts;
  const address = { helpdesk: 'practice-desk', name: 'Desk', baseUrl: 'http://127.0.0.1:9' };
  const { connectorId, secret } = await instance.services.connectors.create(workspaceId, address);
  const receiver = { webhookUrl: `${instance.baseUrl}/hooks/${connectorId}`, secret };
  const world = createWorld({ seed: 'life', startAt: lifeFrom - days(16), liveFrom: lifeFrom });
  world.advance(midMonth);
  const told = { onProgress: () => {} };
  await createFeed({ receiver, colleagues, acknowledged: 0, ...told }).push(world.events, midMonth, signal);
  await createBesideFeed({ receiver, world, lifeFrom, until: lifeFrom - days(16), ...told }).push(midMonth, signal);
  const office = createOffice({
    ...{ baseUrl: instance.baseUrl, accounts: knownAccounts, signal, pauseMs: 0 },
    onChange: () => {},
  });
  giveRound = createLife({
    ...{ office, world, connectorId, lifeFrom, signal },
    onProblem: (problem) => problems.push(problem),
  });
  await giveRound(midMonth);
});
afterAll(() => instance.close());

/** How much there is of everything that the people of the desk do, as Mira sees it. */
async function count() {
  const [{ plans }, reviews, { calibrations }, { sessions }, disputes, teams] = await Promise.all([
    mira.sampling.overview.query(),
    mira.reviews.team.query(),
    mira.calibration.list.query(),
    mira.coachingSessions.list.query(),
    mira.disputes.toDecide.query(),
    mira.teams.list.query(),
  ]);
  const { rows } = await instance.db.pool.query<{ tagged: number; told: number }>(
    `SELECT (SELECT count(*)::int FROM escalation) AS tagged, (SELECT count(*)::int FROM business_event) AS told`,
  );
  return {
    plans: plans.length,
    reviews: reviews.length,
    calibrations: calibrations.map(({ state }) => state),
    sessions: sessions.length,
    disputes: disputes.map(({ state }) => state),
    leads: teams.flatMap(({ members }) => members.filter(({ isLead }) => isLead).map(({ name }) => name)),
    ...rows[0],
  };
}

describe('the people of the practice desk', () => {
  test('plan, review, calibrate, coach, escalate and argue in the product', async () => {
    expect(problems).toEqual([]);
    const done = await count();
    expect(done).toMatchObject({
      plans: 1,
      calibrations: ['blind', 'closed'],
      sessions: 1,
      disputes: ['open', 'accepted'],
      leads: [lead.name],
    });
    expect(done.reviews).toBeGreaterThan(20);
    expect(done.tagged).toBeGreaterThan(3);
  });

  test('do nothing twice', async () => {
    const before = await count();
    await giveRound(midMonth);
    const after = await count();
    expect(problems).toEqual([]);
    expect(after).toEqual({ ...before, told: after.told });
    expect(after.reviews).toBe(before.reviews);
  });
});
