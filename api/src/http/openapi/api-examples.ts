/** One call that can be pasted into a shell. `{connectorId}` and `{secret}` are the reader’s own. */
export interface ApiExample {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly command: string;
  /** Status of the answer. */
  readonly status: number;
}

/** A shell function that signs what it sends. */
const post = (url: string, body: string) => `body='${body}'
now=$(date +%s)
signature=$(printf '%s.%s' "$now" "$body" | openssl dgst -sha256 -hmac "$SECRET" -hex | sed 's/^.* //')
curl -sS -w '\\n%{http_code}\\n' '${url}' \\
  -H 'content-type: application/json' \\
  -H "x-shiftlight-timestamp: $now" \\
  -H "x-shiftlight-signature: sha256=$signature" \\
  --data-binary "$body"`;

const print = (content: object): string => JSON.stringify(content, null, 2);

/** Every way to call the interface, with `$SECRET` and `$CONNECTOR` set before. `at` is the instant that the examples speak of, epoch ms. */
export function createApiExamples(serverUrl: string, at: number): readonly ApiExample[] {
  const hour = 3_600_000;
  const hook = `${serverUrl}/hooks/'"$CONNECTOR"'`;
  const agent = { kind: 'agent', personId: 'ann' };
  const shift = { agentId: 'ann', activity: 'tickets', from: at - 4 * hour, to: at - hour };
  return [
    {
      id: 'people',
      title: 'Tell who works there',
      about: 'People are matched with members by their e-mail address.',
      command: post(
        hook,
        print({ people: [{ id: 'ann', name: 'Ann Archer', email: 'ann@example.com', kind: 'agent' }] }),
      ),
      status: 200,
    },
    {
      id: 'ticket',
      title: 'Tell what happened to a ticket',
      about: 'A question and its first answer. The same ids may be sent again: nothing is counted twice.',
      command: post(
        hook,
        print({
          events: [
            {
              ...{ id: '4711/created', ticketId: '4711', at: at - 2 * hour, type: 'ticket.created' },
              ...{ actor: { kind: 'customer', personId: 'c-17' }, status: 'new', rawStatus: 'new' },
              ...{ assigneeId: null, groupId: 'support', attributes: { subject: 'Brakes', channel: 'email' } },
            },
            {
              ...{ id: '4711/1', ticketId: '4711', at: at - hour, order: 1, type: 'message.added', actor: agent },
              ...{ visibility: 'public', automatic: false, channel: 'email', lengthChars: 240 },
            },
          ],
        }),
      ),
      status: 200,
    },
    {
      id: 'shift',
      title: 'Tell plans and worked shifts',
      about: 'Schedule adherence compares the two.',
      command: post(
        hook,
        print({
          events: [
            { id: 'plan-9', at: at - 5 * hour, type: 'shift.scheduled', shiftId: '9', ...shift },
            { id: 'work-9', at: at - hour, type: 'shift.worked', ...shift },
          ],
        }),
      ),
      status: 200,
    },
    {
      id: 'order',
      title: 'Tell an order',
      about: 'Amounts are in the main unit of the currency. Of the customer only a pseudonym is stored.',
      command: post(
        hook,
        print({
          events: [
            {
              ...{ id: 'order-1001', at: at - hour, type: 'order.placed', orderId: '1001', customerId: 'c-17' },
              ...{ placedThrough: 'support', amount: 129.5, currency: 'EUR', ticketId: '4711', agentId: 'ann' },
            },
          ],
        }),
      ),
      status: 200,
    },
    {
      id: 'correction',
      title: 'Correct what was told',
      about: 'The same id with a higher revision. Type event.withdrawn takes it back.',
      command: post(
        hook,
        print({
          events: [
            { id: 'work-9', at: at - hour, revision: 1, type: 'shift.worked', ...shift, activity: 'phone' },
            { id: 'plan-9', at: at - hour, revision: 1, type: 'event.withdrawn' },
          ],
        }),
      ),
      status: 200,
    },
    {
      id: 'mistake',
      title: 'What a mistake is answered with',
      about: 'Its place and what is wrong; everything else of the delivery is stored.',
      command: post(
        hook,
        print({ events: [{ id: 'order-1002', at: at - hour, type: 'order.delivered', order: '1002' }] }),
      ),
      status: 202,
    },
    {
      id: 'health',
      title: 'Ask whether it runs',
      about: 'For monitoring: /healthz says that the process answers, /readyz that it can serve.',
      command: `curl -sS -w '\\n%{http_code}\\n' '${serverUrl}/readyz'`,
      status: 200,
    },
  ];
}
