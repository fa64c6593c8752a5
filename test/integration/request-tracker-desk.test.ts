import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '../builders/free-port.ts';
import {
  agents,
  customers,
  reader,
  requestTrackerPackages,
  startRequestTracker,
  type RequestTracker,
} from '../helpdesks/request-tracker/index.ts';
import { findSkipReason } from '../helpdesks/when-available.ts';

const skipReason = findSkipReason(requestTrackerPackages);

describe.skipIf(skipReason !== null)(
  `the Request Tracker of the tests${skipReason === null ? '' : ` (skipped: ${skipReason})`}`,
  () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'shiftlight-rt-'));
    let desk: RequestTracker;

    beforeAll(async () => {
      desk = await startRequestTracker({ port: await findFreePort(), dataDir });
    });

    afterAll(async () => {
      await desk.stop();
      rmSync(dataDir, { recursive: true });
    });

    const history = (ticketId: string) =>
      desk.as(reader).call('GET', `/ticket/${ticketId}/history?fields=Type,Creator,NewValue&per_page=100`);

    test('takes a customer’s mail, lets agents answer and shows the reader all of it', async () => {
      const ticketId = await desk.receiveMail({
        from: customers.carol,
        subject: 'Cannot sign in',
        text: 'Please help.',
      });
      await desk.as(agents.alice).take(ticketId);
      await desk.as(agents.alice).reply(ticketId, 'Please try again now.');
      await desk.receiveMail({ from: customers.carol, subject: 'Cannot sign in', text: 'It works.', ticketId });
      await desk.as(agents.alice).update(ticketId, { Status: 'resolved' });

      const types = JSON.stringify(await history(ticketId)).match(/"Type":"\w+"/g) ?? [];
      expect(types.filter((type) => type === '"Type":"Correspond"')).toHaveLength(2);
      expect(types).toContain('"Type":"Create"');
      expect(types).toContain('"Type":"Status"');
    });

    test('runs the scrip that it is given, and forgets tickets and scrip at a reset', async () => {
      desk.installScrip(
        `$self->TicketObj->SetFinalPriority(77) unless $self->TicketObj->FinalPriority == 77; return 1;`,
      );
      const ticketId = await desk.receiveMail({ from: customers.dave, subject: 'With a scrip', text: 'Hello.' });
      expect(await desk.as(reader).call('GET', `/ticket/${ticketId}`)).toMatchObject({ FinalPriority: '77' });

      await desk.reset();
      expect(await desk.as(reader).call('GET', `/tickets?query=id > 0`)).toMatchObject({ count: 0 });
      const fresh = await desk.receiveMail({ from: customers.dave, subject: 'Without a scrip', text: 'Hello.' });
      expect(await desk.as(reader).call('GET', `/ticket/${fresh}`)).not.toMatchObject({ FinalPriority: '77' });
    });
  },
);
