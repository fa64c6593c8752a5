import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getKind } from '../../../builders/connector-kinds.ts';

let server: Server;
let baseUrl: string;
beforeAll(async () => {
  // As Jira Data Center answers: it knows version 2 of the interface, and no version 3.
  server = createServer((request, response) => {
    response.statusCode = request.url?.startsWith('/jira/rest/api/2/') === true ? 200 : 404;
    response.setHeader('content-type', 'application/json');
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  baseUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/jira`;
});
afterAll(() => server.close());

test('a Jira Data Center is refused with the way in which it can be connected', async () => {
  const kind = getKind('jira-service-management');
  const check = kind.check({
    ...{ baseUrl, settings: kind.settings.parse({}), credentials: { token: 'personal access token' } },
    pseudonymOf: (id) => id,
    signal: AbortSignal.timeout(60_000),
  });
  await expect(check).rejects.toThrow(/connect it as “Any product with webhook rules”/);
});
