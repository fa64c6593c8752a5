// The API as it runs in production, with one workspace and one connector, for benchmarks. Prints {"port",…} when ready.
import { readEnv } from '@shiftlight/api/env.ts';
import { createLog } from '@shiftlight/api/log.ts';
import { startServer } from '@shiftlight/api/server.ts';

const env = readEnv();
const server = await startServer(env, createLog(env.LOG_LEVEL));
const { services } = server.instance;
const { workspaceId } = await services.workspaces.createWorkspace({
  name: 'Bench',
  timeZone: 'Europe/Berlin',
  hours: '24x7',
  admin: { name: 'Bench', email: `bench-${process.pid}@example.com`, password: 'bench-bench-bench' },
});
const connector = await services.connectors.create(workspaceId, {
  helpdesk: process.env['BENCH_HELPDESK'] ?? 'events-api',
  name: 'Bench',
  baseUrl: process.env['BENCH_BASE_URL'] ?? 'http://127.0.0.1:9',
});
const email = `bench-${process.pid}@example.com`;
console.log(
  JSON.stringify({
    port: String(server.port),
    workspaceId,
    email,
    connectorId: connector.connectorId,
    secret: connector.secret,
  }),
);
process.on('SIGTERM', () => void server.stop().then(() => process.exit(0)));
