import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { appRouter } from '@shiftlight/api/root.ts';
import { roles, type Role } from '@shiftlight/api/roles.ts';
import type { Context } from '@shiftlight/api/trpc/context.ts';
import { figureOf, storeTrigger } from '../../builders/coaching.ts';
import { createExampleInput } from '../../builders/example-input.ts';
import { addMember, createWorkspace, type TestPerson } from '../../builders/people.ts';
import { findInputWithIds } from '../../builders/procedure-inputs.ts';
import { call, listProcedures, type Procedure } from '../../builders/procedures.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { createWorld, type World } from '../../builders/two-workspaces.ts';

/** Counts what the whole workspace stores, for the admin who decides how long: it names nobody and rates nothing. */
const storeCounts = 'privacy.retention';
const queries = listProcedures().filter(
  ({ type, role, path }) => type === 'query' && role !== 'public' && path !== storeCounts,
);

/** Hundreds of calls, on a machine that may be busy. */
const walkMs = 600_000;

let instance: TestInstance;
beforeAll(async () => {
  instance = await createTestInstance();
});
afterAll(() => instance.close());

const contextOf = ({ viewer }: TestPerson): Context => ({
  services: instance.services,
  userId: viewer.userId,
  viewer,
  forgetViewers: () => {},
});
const as = (person: TestPerson) => appRouter.createCaller(contextOf(person));

async function switchMode(admin: TestPerson, worksCouncil: boolean): Promise<void> {
  const { version } = await as(admin).privacy.get();
  await as(admin).privacy.save({ basedOn: version, worksCouncil });
}

/** The API's own loop has looked at everybody for today: what it finds is cleared, and it does not look again. */
async function restCoaching(workspaceId: string): Promise<void> {
  const run = (sql: string) => instance.db.pool.query(sql, [workspaceId]);
  await run(`INSERT INTO coaching_pass (workspace_id, passed_at) VALUES ($1, now() + interval '1 day')
             ON CONFLICT (workspace_id) DO UPDATE SET passed_at = excluded.passed_at`);
  // Waits for a look that is under way, which holds its row.
  await run('DELETE FROM coaching_due WHERE workspace_id = $1');
  await run('DELETE FROM coaching_watch WHERE workspace_id = $1');
}

/** A world in which one agent was judged in every way, and one other person of each role; the lead leads the agent. */
async function createStage() {
  const world = await createWorld(instance);
  const { workspaceId } = world.admin.viewer;
  const { memberId, teamId, escalationId } = world.ids;
  const { db, services } = instance;
  const people: TestPerson[] = [];
  for (const role of roles) people.push(await addMember(instance, workspaceId, role));
  const lead = people[roles.indexOf('lead')];
  if (lead === undefined) throw new Error('There is a lead among the roles.');
  await services.teams.setMember({ workspaceId, actorMemberId: null }, teamId, lead.viewer.memberId, true);
  const at = new Date();
  const rating = { kind: 'accepted', at: at.getTime(), byMemberId: world.admin.viewer.memberId, note: null };
  await db.prisma.escalationStep.create({
    data: {
      ...{ workspaceId, escalationId, number: 2, requestId: randomUUID(), byMemberId: rating.byMemberId },
      body: { ...rating, complete: true },
    },
    select: { number: true },
  });
  await db.pool.query(
    `UPDATE escalation SET state = 'accepted', steps = 2, rated_at = $3, rated_by = $4, rated_complete = true
     WHERE workspace_id = $1 AND id = $2`,
    [workspaceId, escalationId, at.toISOString(), rating.byMemberId],
  );
  await restCoaching(workspaceId);
  await db.prisma.coachingWatch.create({
    data: {
      ...{ workspaceId, memberId, ruleId: 'first-contact-resolution', ruleVersion: 0, state: 'quiet', activeDays: 20 },
      figure: JSON.parse(JSON.stringify(figureOf())),
      evaluatedAt: at,
    },
    select: { ruleId: true },
  });
  return { world, people };
}

/** The agent did worse: other figures, another verdict, one more trigger, one review less. */
async function changeWork({ ids, admin }: World): Promise<void> {
  const { workspaceId } = admin.viewer;
  const { memberId, escalationId } = ids;
  const change = (sql: string) => instance.db.pool.query(sql, [workspaceId, memberId]);
  await change(`UPDATE coaching_trigger SET evidence = jsonb_set(evidence::jsonb, '{figure,value}', '0.11')
                WHERE workspace_id = $1 AND member_id = $2`);
  await change(`UPDATE coaching_watch SET state = 'fired' WHERE workspace_id = $1 AND member_id = $2`);
  // A disputed review is a task that the agent gave to others: that it is there is no news about the agent's work.
  await change(`DELETE FROM qa_review r WHERE workspace_id = $1 AND agent_member_id = $2 AND NOT EXISTS (
                  SELECT 1 FROM dispute d WHERE d.workspace_id = $1 AND d.target_key = 'review/' || r.id)`);
  await change(`DELETE FROM business_event b USING person p WHERE b.workspace_id = $1 AND p.workspace_id = $1 AND p.member_id = $2
                  AND b.ids_of = p.connector_id AND b.agent_id = p.external_id`);
  await change(`UPDATE escalation SET rated_complete = false WHERE workspace_id = $1 AND sent_by = $2`);
  await instance.db.pool.query(
    `UPDATE escalation_step SET body = jsonb_set(body, '{complete}', 'false')
     WHERE workspace_id = $1 AND escalation_id = $2 AND number = 2`,
    [workspaceId, escalationId],
  );
  await storeTrigger(instance, { workspaceId, memberId });
}

/** Every query's answer or refusal for every person, without readings of the clock. */
async function askEverything(world: World, people: readonly TestPerson[]): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const person of people) {
    for (const query of queries) {
      const outcome = await call(query, contextOf(person), createInput(query, world));
      answers.set(
        `${query.path} for ${person.viewer.role}`,
        JSON.stringify(outcome).replaceAll(/\b1[789]\d{11}\b/g, ''),
      );
    }
  }
  return answers;
}

function createInput(query: Procedure, { ids }: World): unknown {
  const example = findInputWithIds(query);
  if (example !== null) return example.create(ids);
  return query.input === null ? undefined : createExampleInput(query.input, ids);
}

/** What answers differently, to whom, after the work of one person changed. */
async function findWhoNotices(worksCouncil: boolean): Promise<readonly string[]> {
  const { world, people } = await createStage();
  await switchMode(world.admin, worksCouncil);
  // The first look of a person is itself an entry of the log.
  await askEverything(world, people);
  const before = await askEverything(world, people);
  await changeWork(world);
  const after = await askEverything(world, people);
  return [...before].flatMap(([question, answer]) => (after.get(question) === answer ? [] : [question]));
}

describe('what one person did', () => {
  test(
    'is told to those who lead them, by these procedures',
    async () => {
      expect(await findWhoNotices(false)).toEqual(
        expect.arrayContaining([
          'coaching.team for lead',
          'coaching.team for manager',
          'escalations.teams for lead',
          'escalations.overview for lead',
          'escalations.search for lead',
          'escalations.get for lead',
          'escalations.form for manager',
          'reviews.team for lead',
          'reviews.get for manager',
        ]),
      );
    },
    walkMs,
  );

  test(
    'changes no answer to anybody else in works-council mode: no figure, no count, no refusal',
    async () => {
      expect(await findWhoNotices(true)).toEqual([]);
    },
    walkMs,
  );
});

describe('in works-council mode', () => {
  let admin: TestPerson;
  let lead: TestPerson;
  let agents: readonly TestPerson[];
  beforeAll(async () => {
    admin = await createWorkspace(instance);
    const { workspaceId } = admin.viewer;
    const actor = { workspaceId, actorMemberId: null };
    const { teamId } = await instance.services.teams.create(actor, 'Line');
    lead = await addMember(instance, workspaceId, 'lead');
    await instance.services.teams.setMember(actor, teamId, lead.viewer.memberId, true);
    const added: TestPerson[] = [];
    for (let number = 0; number < 5; number += 1) {
      added.push(await addMember(instance, workspaceId, 'agent', { name: `Agent ${number}`, teamId }));
    }
    agents = added;
    await switchMode(admin, true);
  });

  const trigger = (person: TestPerson | undefined) => {
    if (person === undefined) throw new Error('There are five agents.');
    const { workspaceId, memberId } = person.viewer;
    return storeTrigger(instance, { workspaceId, memberId });
  };

  test('a trigger’s own record appears with the fifth person whom it called for', async () => {
    for (const person of agents.slice(0, 4)) await trigger(person);
    await trigger(agents[0]);
    expect(await as(lead).coaching.team()).toMatchObject({ triggers: [], records: [], worksCouncil: true });
    await trigger(agents[4]);
    const { triggers, records } = await as(lead).coaching.team();
    expect(triggers).toEqual([]);
    expect(records).toMatchObject([{ record: { fired: 6 } }]);
  });

  test('everybody still sees everything of their own', async () => {
    const [agent] = agents;
    if (agent === undefined) throw new Error('There are five agents.');
    const triggerId = await trigger(agent);
    const { triggers } = await as(agent).coaching.mine();
    expect(triggers.map((one) => one.triggerId)).toContain(triggerId);
    expect(await as(agent).coaching.tickets({ triggerId })).toEqual([]);
  });

  test.each<Role>(['lead', 'manager', 'admin'])(
    'a %s cannot be shown figures of a single person by any module',
    async (role) => {
      const viewer =
        role === 'admin' ? admin : role === 'lead' ? lead : await addMember(instance, admin.viewer.workspaceId, role);
      const look = { viewer: viewer.viewer, subjectMemberId: agents[0]?.viewer.memberId ?? '', what: 'a scorecard' };
      await expect(instance.services.audit.recordView(look)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(instance.services.audit.recordView({ ...look, withoutFigures: true })).resolves.toBeUndefined();
    },
  );
});

describe('the settings', () => {
  test('are versions that an audit names, and the older one is refused', async () => {
    const admin = await createWorkspace(instance);
    await as(admin).privacy.save({ basedOn: 0, worksCouncil: true });
    await expect(as(admin).privacy.save({ basedOn: 0, worksCouncil: false })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await as(admin).privacy.get()).toMatchObject({
      ...{ version: 1, worksCouncil: true, changedByName: 'Ada Admin', minimumGroup: 5 },
    });
    const [entry] = await as(admin).audit.entries({ limit: 1 });
    expect(entry).toMatchObject({ action: 'privacy.changed', detail: { version: 1, worksCouncil: true } });
  });
});
