import { randomUUID } from 'node:crypto';
import { defaultChecklists } from '@shiftlight/shared/escalations/default-checklists.ts';
import { afterAll, beforeEach, beforeAll, describe, expect, test } from 'vitest';
import { checklist, item } from '../../builders/checklists.ts';
import { addMember, known, type TestPerson } from '../../builders/people.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';
import { as, openTicket, setStage, tagOf, type Stage } from './stage.ts';

let instance: TestInstance;
let stage: Stage;
let manager: TestPerson;
beforeAll(async () => {
  instance = await createTestInstance();
});
beforeEach(async () => {
  stage = await setStage(instance);
  manager = await addMember(instance, stage.desk.workspaceId, 'manager', { name: 'Mia' });
});
afterAll(() => instance.close());

describe('checklists', () => {
  test('are those that ship until somebody publishes', async () => {
    expect(await as(instance, stage.alice).checklists.current()).toEqual({ version: 0, checklists: defaultChecklists });
  });

  test('change for agents when they are published, not when they are drafted', async () => {
    const mia = as(instance, manager);
    const lists = [
      checklist('general', [item('question'), item('colour', { kind: 'choice', choices: ['Red', 'Blue'] })]),
    ];
    const { revision } = await mia.checklists.saveDraft({ revision: 0, checklists: lists });
    const alice = as(instance, stage.alice);
    expect((await alice.checklists.current()).version).toBe(0);
    expect(await mia.checklists.publish({ revision })).toEqual({ version: 1 });
    expect(await alice.checklists.current()).toMatchObject({ version: 1, checklists: [{ id: 'general', version: 2 }] });
    expect(await mia.checklists.draft()).toMatchObject({ draft: null, version: 1 });
    const ticket = await openTicket(instance, stage);
    expect((await alice.escalations.form(ticket)).checklists.map(({ label }) => label)).toEqual(['general']);
  });

  test('keep an unfinished draft, and say what to mend before it can be published', async () => {
    const mia = as(instance, manager);
    const { revision } = await mia.checklists.saveDraft({
      revision: 0,
      checklists: [checklist('a', [], { categories: ['x'] })],
    });
    await expect(mia.checklists.publish({ revision })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message:
        'Checklists: there must be one for everything else: no categories, customer tiers or support tiers. a: it asks for nothing: add an item.',
    });
    expect((await mia.checklists.draft()).draft).toMatchObject({ revision, savedBy: 'Mia', checklists: [{ id: 'a' }] });
  });

  test('tell the slower of two managers who save at once', async () => {
    const [mia, ada] = [as(instance, manager), as(instance, stage.desk.admin)];
    const first = await mia.checklists.saveDraft({ revision: 0, checklists: [checklist('general')] });
    const saving = ada.checklists.saveDraft({ revision: 0, checklists: [checklist('other')] });
    await expect(saving).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Mia saved the draft'),
    });
    await ada.checklists.saveDraft({ ...first, checklists: [checklist('other')] });
    await expect(mia.checklists.publish(first)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(mia.checklists.discardDraft(first)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('begun anew after being discarded are another draft', async () => {
    const mia = as(instance, manager);
    const first = await mia.checklists.saveDraft({ revision: 0, checklists: [checklist('general')] });
    await mia.checklists.discardDraft(first);
    const second = await mia.checklists.saveDraft({ revision: 0, checklists: [checklist('general')] });
    expect(second.revision).not.toBe(first.revision);
    await expect(mia.checklists.publish(first)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('count by their version for what was written offline before a change', async () => {
    const mia = as(instance, manager);
    const { revision } = await mia.checklists.saveDraft({
      revision: 0,
      checklists: [checklist('general', [item('only')])],
    });
    await mia.checklists.publish({ revision });
    const alice = as(instance, stage.alice);
    const { escalationId } = await alice.escalations.send(tagOf(await openTicket(instance, stage)));
    expect((await alice.escalations.get({ escalationId })).checklist).toMatchObject({ id: 'technical', version: 1 });
    const unknown = { ...tagOf(await openTicket(instance, stage)), checklistVersion: 7, requestId: randomUUID() };
    await expect(alice.escalations.send(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('keep their versions with who published them and when each held', async () => {
    const mia = as(instance, manager);
    const { revision } = await mia.checklists.saveDraft({ revision: 0, checklists: [checklist('general')] });
    await mia.checklists.publish({ revision });
    await mia.checklists.saveDraft({ revision: 0, checklists: [checklist('drafted')] });
    const history = await mia.checklists.history();
    const at = known(history[0]).from;
    expect(at).toBeGreaterThan(0);
    expect(history).toMatchObject([
      {
        ...{ version: 1, state: 'current', until: null, publishedAt: at, publishedBy: 'Mia' },
        checklists: [{ id: 'general', version: 2 }],
      },
      {
        ...{ version: 0, state: 'past', from: 0, until: at, publishedAt: null, publishedBy: null },
        checklists: defaultChecklists,
      },
    ]);
    const elsewhere = await setStage(instance);
    expect(await as(instance, elsewhere.desk.admin).checklists.history()).toMatchObject([
      { version: 0, state: 'current' },
    ]);
  });

  test('never use a version again for something else', async () => {
    const mia = as(instance, manager);
    const publish = async (...lists: ReturnType<typeof checklist>[]) => {
      const { revision } = await mia.checklists.saveDraft({ revision: 0, checklists: lists });
      await mia.checklists.publish({ revision });
      return (await mia.checklists.current()).checklists.map(({ id, version }) => `${id}@${version}`);
    };
    const extra = checklist('extra', undefined, { categories: ['x'] });
    expect(await publish(checklist('general'), extra)).toEqual(['general@2', 'extra@1']);
    expect(await publish(checklist('general'))).toEqual(['general@2']);
    expect(await publish(checklist('general'), { ...extra, label: 'New' })).toEqual(['general@2', 'extra@2']);
  });
});
