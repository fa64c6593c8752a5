// `node test/setup/run.mjs <file below test> …`: prepares a fresh clone on the machine's own Node, then runs the file on the pinned one.
import path from 'node:path';
import { rootDir } from '../../api/bin/bootstrap.mjs';
import { runPinned } from '../../api/bin/run-pinned.mjs';

const [file = '', ...args] = process.argv.slice(2);
const build = ['setup/start.ts', 'setup/test.ts', 'bench/main.ts'].includes(file);
await runPinned(path.join(rootDir, 'test', file), args, { build });
