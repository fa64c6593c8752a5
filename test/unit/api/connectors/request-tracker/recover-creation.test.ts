import { expect, test } from 'vitest';
import type { Directory } from '@shiftlight/api/connectors/request-tracker/directory.ts';
import type { RestTicket, RestTransaction } from '@shiftlight/api/connectors/request-tracker/rest-schemas.ts';
import { recoverCreation, resolveTransaction } from '@shiftlight/api/connectors/request-tracker/ticket-history.ts';
import type { RtUser } from '@shiftlight/api/connectors/request-tracker/rt-transaction.ts';

const user = (name: string): RtUser => ({ name, privileged: true, realName: null, email: null });
/** RT's ids of people and queues in this test. */
const names: Readonly<Record<string, string>> = { '6': 'Nobody', '27': 'alice', '28': 'bob' };
const directory: Directory = {
  getUser: async (id) => user(names[id] ?? id),
  findOwner: async (id) => (['', '0', '6', 'Nobody'].includes(id) ? null : user(names[id] ?? id)),
  getQueueName: async (id) => `Queue ${id}`,
};

let count = 100;
function transaction(type: string, field: string, oldValue: string, newValue: string): RestTransaction {
  count += 1;
  return {
    id: count,
    ObjectId: '7',
    Type: type,
    Field: field,
    OldValue: oldValue,
    NewValue: newValue,
    Created: 0,
    Creator: { id: 'alice' },
    TimeTaken: 0,
  };
}
const create = transaction('Create', '', '', '');

const present: RestTicket = {
  id: '7',
  Subject: 'Clutch and brake',
  Status: 'resolved',
  Priority: '95',
  SLA: 'gold',
  Queue: { id: '3', Name: 'Support' },
  Owner: { id: 'bob' },
  Created: null,
  Resolved: null,
  LastUpdated: null,
  Requestor: [{ id: 'carol@example.com' }],
};

interface Row {
  readonly name: string;
  readonly present?: RestTicket | null;
  readonly transactions: readonly RestTransaction[];
  readonly expected: object;
}

test.each<Row>([
  {
    name: 'a ticket that never changed is as it is now',
    transactions: [create],
    expected: {
      subject: 'Clutch and brake',
      status: 'resolved',
      queue: 'Support',
      priority: '95',
      sla: 'gold',
      owner: { name: 'bob' },
      requestor: { name: 'carol@example.com' },
    },
  },
  {
    name: 'the first change of a field tells what it was',
    transactions: [
      create,
      transaction('Set', 'Subject', 'Clutch', 'Clutch and brake'),
      transaction('Set', 'Priority', '0', '50'),
      transaction('Set', 'Priority', '50', '95'),
      transaction('Set', 'SLA', '', 'gold'),
      transaction('Set', 'Queue', '4', '3'),
    ],
    expected: { subject: 'Clutch', priority: '0', sla: null, queue: 'Queue 4' },
  },
  {
    name: 'the first status is the old value of its first change',
    transactions: [
      create,
      transaction('Status', 'Status', 'new', 'open'),
      transaction('Status', 'Status', 'open', 'resolved'),
    ],
    expected: { status: 'new' },
  },
  {
    name: 'a ticket that was taken belonged to nobody',
    transactions: [create, transaction('Take', 'Owner', '6', '27'), transaction('Give', 'Owner', '27', '28')],
    expected: { owner: null },
  },
  {
    name: 'a ticket that was given away had an owner from the start',
    transactions: [create, transaction('Give', 'Owner', '27', '28')],
    expected: { owner: { name: 'alice' } },
  },
  {
    name: 'the repetition of an owner change is not its first',
    transactions: [create, transaction('SetWatcher', 'Owner', '28', '27'), transaction('Set', 'Owner', '27', '28')],
    expected: { owner: { name: 'alice' } },
  },
  {
    name: 'a ticket of nobody for nobody',
    present: { ...present, Owner: { id: 'Nobody' }, Requestor: [] },
    transactions: [create],
    expected: { owner: null, requestor: null },
  },
  {
    name: 'a queue that is named by number only',
    present: { ...present, Queue: { id: '3' } },
    transactions: [create],
    expected: { queue: 'Queue 3' },
  },
  {
    name: 'a ticket that was merged away is what its changes tell, else RT’s defaults',
    present: null,
    transactions: [
      create,
      transaction('Set', 'Subject', 'Brake', 'Brakes'),
      transaction('Status', 'Status', 'open', 'resolved'),
    ],
    expected: { subject: 'Brake', status: 'open', queue: '', priority: '0', sla: null, owner: null, requestor: null },
  },
])('$name', async ({ present: ticket = present, transactions, expected }) => {
  expect(await recoverCreation(ticket, transactions, directory)).toMatchObject(expected);
});

test.each([
  {
    name: 'the new owner of an owner change',
    tx: transaction('Give', 'Owner', '27', '28'),
    expected: { newOwner: { name: 'bob' }, newQueue: null },
  },
  { name: 'nobody as new owner', tx: transaction('Untake', 'Owner', '27', '6'), expected: { newOwner: null } },
  {
    name: 'the new queue of a queue change',
    tx: transaction('Set', 'Queue', '3', '4'),
    expected: { newQueue: 'Queue 4', newOwner: null },
  },
  {
    name: 'neither for a change of something else',
    tx: transaction('Set', 'Priority', '3', '4'),
    expected: { newQueue: null, newOwner: null },
  },
])('resolving a transaction names $name', async ({ tx, expected }) => {
  expect(await resolveTransaction(tx, directory)).toMatchObject({ ...expected, creator: { name: 'alice' } });
});
