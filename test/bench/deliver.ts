import type { TicketEvent } from '@shiftlight/shared/events/ticket-event.ts';
import { signHeaders, type StageProcess } from './stage.ts';

/** Pushes events through the public way in, 500 a delivery. */
export async function deliverAll(api: StageProcess, events: readonly TicketEvent[]): Promise<void> {
  for (let i = 0; i < events.length; i += 500) await deliver(api, { events: events.slice(i, i + 500) });
}

/** Introduces colleagues; those with the e-mail address of a member are mapped to them. */
export async function deliverPeople(api: StageProcess, people: readonly object[]): Promise<void> {
  await deliver(api, { people });
}

async function deliver(api: StageProcess, delivery: object): Promise<void> {
  const body = JSON.stringify(delivery);
  const answer = await fetch(`http://127.0.0.1:${api.port}/hooks/${api.ready['connectorId'] ?? ''}`, {
    method: 'POST',
    headers: signHeaders(api.ready['secret'] ?? '', body),
    body,
  });
  if (!answer.ok) throw new Error(`The API refused a delivery: ${answer.status} ${await answer.text()}`);
}
