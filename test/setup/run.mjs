// `node test/setup/run.mjs <start|test|verify> …`: works in a fresh clone on the machine's own Node.
import path from 'node:path';
import { rootDir } from '../../api/bin/bootstrap.mjs';
import { runPinned } from '../../api/bin/run-pinned.mjs';

const [name, ...args] = process.argv.slice(2);
await runPinned(path.join(rootDir, 'test', 'setup', `${name}.ts`), args, { build: name !== 'verify', cwd: rootDir });
