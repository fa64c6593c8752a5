import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApiExamples } from '@shiftlight/api/http/openapi/api-examples.ts';
import { businessEventLabels } from '@shiftlight/shared/events/business-events.ts';
import { connectPushingDesk, type PushingDesk } from '../../builders/pushing-desk.ts';
import { createTestInstance, type TestInstance } from '../../builders/test-instance.ts';

const run = promisify(execFile);

let instance: TestInstance;
let desk: PushingDesk;
beforeAll(async () => {
  instance = await createTestInstance();
  desk = await connectPushingDesk(instance);
});
afterAll(() => instance.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Pastes a command into a shell, as its reader would. */
async function paste(command: string): Promise<Answer> {
  const env = { PATH: process.env['PATH'], CONNECTOR: desk.connectorId, SECRET: desk.secret };
  const { stdout } = await run('sh', ['-c', command], { env });
  const lines = stdout.trim().split('\n');
  return { status: Number(lines.at(-1)), body: JSON.parse(lines.slice(0, -1).join('\n')) };
}

describe('every example', () => {
  test('works as it stands, one after the other, and once more', async () => {
    const examples = createApiExamples(instance.baseUrl, Date.now());
    const answers: (Answer & { readonly id: string })[] = [];
    for (const { id, command } of examples) answers.push({ id, ...(await paste(command)) });
    expect(answers.map(({ id, status }) => [id, status])).toEqual(examples.map(({ id, status }) => [id, status]));
    expect(answers.flatMap(({ body }) => (typeof body['appended'] === 'number' ? body['appended'] : []))).toEqual([
      ...[0, 2, 2, 1, 2, 0],
    ]);
    for (const { command, status } of examples) expect((await paste(command)).status).toBe(status);
    const { rows } = await instance.db.pool.query('SELECT count(*) AS n FROM business_event WHERE workspace_id = $1', [
      desk.workspaceId,
    ]);
    expect(rows[0].n).toBe(5);
  });

  test('stands on the page, which needs no script', async () => {
    const response = await fetch(`${instance.baseUrl}/developers`);
    const page = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const { title } of createApiExamples(instance.baseUrl, 0)) expect(page).toContain(title);
    expect(page).not.toContain('<script');
  });
});

describe('the description', () => {
  interface Description {
    readonly openapi: string;
    readonly servers: readonly { readonly url: string }[];
    readonly paths: Readonly<Record<string, unknown>>;
    readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
  }
  const read = async (): Promise<Description> => (await fetch(`${instance.baseUrl}/openapi.json`)).json();

  test('is OpenAPI 3.1 of this server, and every reference in it leads somewhere', async () => {
    const description = await read();
    expect([description.openapi, description.servers]).toEqual(['3.1.1', [{ url: instance.baseUrl }]]);
    const references = [...JSON.stringify(description).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, name = ''] of references) expect(Object.keys(description.components.schemas)).toContain(name);
  });

  test('names every event that may be sent', async () => {
    const delivery = JSON.stringify((await read()).components.schemas['Delivery']);
    for (const type of [...Object.keys(businessEventLabels), 'ticket.created', 'event.withdrawn']) {
      expect(delivery).toContain(`"const":"${type}"`);
    }
  });

  test('leaves out what has a value of its own, and asks for the rest', async () => {
    const delivery = JSON.stringify((await read()).components.schemas['Delivery']);
    expect(delivery).toContain(
      '"required":["id","at","type","orderId","customerId","placedThrough","amount","currency"]',
    );
  });

  test('names the addresses that answer', async () => {
    for (const path of Object.keys((await read()).paths).filter((one) => !one.includes('{'))) {
      expect([path, (await fetch(`${instance.baseUrl}${path}`)).status]).toEqual([path, 200]);
    }
  });
});
