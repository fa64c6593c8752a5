import { z } from 'zod';
import { pushedBusinessEvent } from '../../connectors/events-api/business-schema.ts';
import { pushedEvent, pushedPerson } from '../../connectors/events-api/schema.ts';
import { version } from '../../version.ts';

/** What a sender is answered, by status. */
const deliveryAnswer = z.object({
  outcome: z.string().describe('accepted, duplicate, noted, ignored, set-aside, or what was wrong.'),
  message: z.string().describe('What happened, and what to do, in a sentence.'),
  appended: z.int().min(0).describe('Events that were not known before.'),
  duplicates: z.int().min(0).describe('Events that were known already and changed nothing.'),
  setAside: z.int().min(0).describe('Entries that could not be taken. They are kept, without personal content.'),
  problems: z.array(z.string()).optional().describe('Each of them with its place: events.3.amount: …'),
});

const delivery = z.object({
  events: z
    .array(z.union([pushedEvent, pushedBusinessEvent]))
    .max(1_000)
    .optional()
    .describe(
      'Events of tickets and of other systems, in any order. The same id is the same event, however often it is sent.',
    ),
  people: z.array(pushedPerson).max(1_000).optional().describe('Colleagues and bots; customers are never sent.'),
});

const health = z.object({ status: z.literal('ok') });
const readiness = z.object({ status: z.enum(['ready', 'not ready']), problem: z.string().optional() });

/** JSON Schema 2020-12, which OpenAPI 3.1 takes as it is; of what is sent, so fields with a default may be left out. */
function toSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

const answer = (description: string, schema: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } },
});

const refusals = {
  '400': 'The body is no JSON, or was cut off.',
  '401': 'The signature is missing, wrong or older than five minutes.',
  '404': 'No connected system has this address.',
  '413': 'The delivery is larger than 1 MiB.',
  '415': 'The encoding of the body is not supported.',
  '503':
    'It could not be stored now: send it again after the seconds that Retry-After names. Nothing is counted twice.',
} as const;

/** The HTTP interface for other systems as OpenAPI 3.1, made from the schemas that check what comes. */
export function createOpenApi(serverUrl: string) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Shiftlight',
      version,
      description:
        'How other systems tell Shiftlight what happened: events of tickets, orders, returns, revenue, shifts, costs and more. Add a connector of kind “events-api” and post signed JSON to its address. An answer of 200 or 202 means that everything is stored.',
    },
    servers: [{ url: serverUrl }],
    paths: {
      '/hooks/{connectorId}': {
        post: {
          operationId: 'deliver',
          summary: 'Send events',
          description:
            'Safe to repeat. Every entry is checked by itself: what is wrong is set aside and told with its place, its neighbours are stored.',
          parameters: [{ name: 'connectorId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
          security: [{ signature: [], timestamp: [] }],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Delivery' } } },
          },
          responses: {
            '200': answer('Stored, or known already.', 'DeliveryAnswer'),
            '202': answer('Stored but for what `problems` lists.', 'DeliveryAnswer'),
            ...Object.fromEntries(
              Object.entries(refusals).map(([status, text]) => [status, answer(text, 'DeliveryAnswer')]),
            ),
          },
        },
      },
      '/healthz': {
        get: {
          operationId: 'health',
          summary: 'Whether the process answers',
          security: [],
          responses: { '200': answer('It does.', 'Health') },
        },
      },
      '/readyz': {
        get: {
          operationId: 'readiness',
          summary: 'Whether it can serve',
          security: [],
          responses: { '200': answer('It can.', 'Readiness'), '503': answer('It cannot, and why.', 'Readiness') },
        },
      },
    },
    components: {
      schemas: {
        Delivery: toSchema(delivery, 'input'),
        DeliveryAnswer: toSchema(deliveryAnswer, 'output'),
        Health: toSchema(health, 'output'),
        Readiness: toSchema(readiness, 'output'),
      },
      securitySchemes: {
        signature: {
          type: 'apiKey',
          in: 'header',
          name: 'x-shiftlight-signature',
          description:
            '`sha256=` and the HMAC-SHA256, in hex, of the timestamp, a full stop and the bytes of the body, with the secret of the connector.',
        },
        timestamp: {
          type: 'apiKey',
          in: 'header',
          name: 'x-shiftlight-timestamp',
          description: 'When it was signed, in seconds since 1970; at most five minutes from our clock.',
        },
      },
    },
  };
}
