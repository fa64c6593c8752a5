// `npm run conformance -- FILE…` works in a fresh clone, on the pinned Node.
import path from 'node:path';
import { rootDir } from '../../api/bin/bootstrap.mjs';
import { runPinned } from '../../api/bin/run-pinned.mjs';

await runPinned(path.join(rootDir, 'test', 'conformance', 'cli.ts'), process.argv.slice(2), { build: false });
