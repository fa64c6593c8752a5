// `npm run helpdesk`: a Request Tracker to work on by hand, until Ctrl-C. `PORT` and `--reset` are honoured.
import { administrator, agents, customers, startRequestTracker } from './index.ts';

const port = Number(process.env['RT_PORT'] ?? 4402);
const desk = await startRequestTracker({ port, dataDir: `.work/request-tracker-${port}`, say: console.log });
if (process.argv.includes('--reset')) await desk.reset();

const signIns = [administrator, ...Object.values(agents), ...Object.values(customers)];
console.log(`\nRequest Tracker: ${desk.baseUrl}\n`);
for (const { name, password } of signIns) console.log(`  ${name.padEnd(20)} ${password}`);
console.log('\nCtrl-C stops it.');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void desk.stop());
