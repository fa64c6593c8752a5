import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import {
  administrator,
  agents,
  customers,
  requestTrackerPackages,
  startRequestTracker,
  type RequestTracker,
} from '../helpdesks/request-tracker/index.ts';
import { findSkipReason } from '../helpdesks/when-available.ts';
import { findFreePort } from './free-port.ts';

const skipReason = findSkipReason(requestTrackerPackages);

/** Tests on a real Request Tracker; skipped with the reason where it cannot be had. */
export function describeOnRequestTracker(name: string, body: () => void): void {
  describe.skipIf(skipReason !== null)(skipReason === null ? name : `${name} (skipped: ${skipReason})`, body);
}

/** A desk of the suite's own. `close` stops it and removes its folder. */
export async function openDesk(): Promise<{ readonly desk: RequestTracker; readonly close: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'shiftlight-rt-'));
  const desk = await startRequestTracker({ port: await findFreePort(), dataDir });
  const close = async () => {
    await desk.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { desk, close };
}

/** What people wrote and who the customers are: none of it may be stored. */
export const privateTexts = {
  question: 'The gearbox rattles at night',
  answer: 'Please tighten the blue screw',
  followUp: 'Now the blue screw rattles too',
  note: 'This customer calls every week',
  castle: 'Castle',
  dorn: 'Dorn',
  carol: customers.carol.email,
  dave: customers.dave.email,
} as const;

/** Ids of the tickets that `playHistory` made, by what happened to them. */
export interface PlayedTickets {
  readonly answered: string;
  readonly moved: string;
  readonly merged: string;
  readonly kept: string;
  readonly deleted: string;
  readonly restored: string;
}

/** A queue beside the one that everybody works in. */
export const otherQueue = 'Workshop';

/** Some days of a desk in a few seconds: mails, answers, notes, owners, queues, priorities, a merge, deletions. */
export async function playHistory(desk: RequestTracker): Promise<PlayedTickets> {
  const [alice, bob, root] = [desk.as(agents.alice), desk.as(agents.bob), desk.as(administrator)];
  const ask = (from: (typeof customers)[keyof typeof customers], subject: string) =>
    desk.receiveMail({ from, subject, text: privateTexts.question });
  const followUp = (ticketId: string) =>
    desk.receiveMail({ from: customers.carol, subject: 'Gearbox', text: privateTexts.followUp, ticketId });

  const answered = await ask(customers.carol, 'Gearbox');
  await alice.take(answered);
  await alice.comment(answered, privateTexts.note);
  await alice.reply(answered, privateTexts.answer);
  await alice.update(answered, { Status: 'stalled' });
  await followUp(answered);
  await bob.reply(answered, privateTexts.answer);
  await alice.update(answered, { Status: 'resolved', TimeWorked: 12 });
  await followUp(answered);
  await alice.update(answered, { Status: 'resolved' });

  const moved = await ask(customers.dave, 'Clutch');
  await root.update(moved, { Priority: 95 });
  await root.update(moved, { Subject: 'Clutch and brake', Owner: agents.bob.name });
  await root.update(moved, { Owner: agents.lena.name });
  await root.update(moved, { Owner: 'Nobody' });
  await root.update(moved, { Queue: otherQueue });
  await root.update(moved, { Queue: 'Support' });
  await root.comment(moved, privateTexts.note);

  const [kept, merged] = [await ask(customers.carol, 'Brake'), await ask(customers.carol, 'Brake again')];
  await alice.reply(merged, privateTexts.answer);
  await root.update(merged, { MergeInto: Number(kept) });
  await bob.reply(kept, privateTexts.answer);

  const [deleted, restored] = [await ask(customers.dave, 'Spam'), await ask(customers.dave, 'No spam')];
  await root.update(deleted, { Status: 'deleted' });
  await root.update(restored, { Status: 'deleted' });
  await root.update(restored, { Status: 'open' });
  await bob.reply(restored, privateTexts.answer);
  return { answered, moved, merged, kept, deleted, restored };
}

/** The second queue, made by the administrator. */
export async function addOtherQueue(desk: RequestTracker): Promise<void> {
  await desk.as(administrator).call('POST', '/queue', { Name: otherQueue });
}
