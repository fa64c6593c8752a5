#!/usr/bin/env node
import path from 'node:path';
import { rootDir } from './bootstrap.mjs';
import { runPinned } from './run-pinned.mjs';

const args = process.argv.slice(2);
await runPinned(path.join(rootDir, 'api/src/cli/main.ts'), args, { build: args[0] === 'serve' });
