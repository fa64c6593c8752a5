import type { DeskPerson } from './people.ts';
import { queueName } from './database.ts';
import { administrator } from './people.ts';
import { createRestClient } from './rest-client.ts';

export interface CustomerMail {
  readonly from: DeskPerson;
  readonly subject: string;
  readonly text: string;
  /** The ticket that the mail answers; absent for a new one. */
  readonly ticketId?: string;
}

/** A customer's mail, delivered through the gateway that Request Tracker's mail server would call. Gives the ticket's id. */
export async function sendCustomerMail(baseUrl: string, mail: CustomerMail): Promise<string> {
  const subject = mail.ticketId === undefined ? mail.subject : `Re: [rt.local #${mail.ticketId}] ${mail.subject}`;
  const message = [
    `From: ${mail.from.realName} <${mail.from.email}>`,
    'To: support@rt.local',
    `Subject: ${subject}`,
    `Message-ID: <${crypto.randomUUID()}@example.com>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    mail.text,
  ].join('\n');
  const answer = await fetch(`${baseUrl}/REST/1.0/NoAuth/mail-gateway`, {
    method: 'POST',
    body: new URLSearchParams({ SessionType: 'REST', queue: queueName, action: 'correspond', message }),
  });
  const text = await answer.text();
  if (!text.startsWith('ok')) throw new Error(`The mail gateway took no mail: ${answer.status} ${text.slice(0, 300)}`);
  return mail.ticketId ?? (await findNewestTicket(baseUrl, mail.subject));
}

/** The gateway does not say which ticket it made. */
async function findNewestTicket(baseUrl: string, subject: string): Promise<string> {
  const query = new URLSearchParams({ query: `Subject = '${subject}'`, orderby: 'id', order: 'DESC', per_page: '1' });
  const found = await createRestClient(baseUrl, administrator).call('GET', `/tickets?${query}`);
  return parseFirstId(found);
}

function parseFirstId(found: unknown): string {
  const items: unknown = typeof found === 'object' && found !== null && 'items' in found ? found.items : null;
  const first: unknown = Array.isArray(items) ? items[0] : null;
  if (typeof first !== 'object' || first === null || !('id' in first)) throw new Error('The new ticket was not found.');
  return String(first.id);
}
