// Generates the Prisma client. Prisma's command line insists on an engine that it would download; for generating it never runs it,
// so naming any existing file spares the download.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pinnedNode, rootDir } from './bootstrap.mjs';

const prisma = path.join(rootDir, 'node_modules/prisma/build/index.js');
const config = path.join(rootDir, 'prisma/prisma.config.ts');
const { status } = spawnSync(pinnedNode, [prisma, 'generate', '--config', config], {
  cwd: rootDir,
  stdio: 'inherit',
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: path.join(rootDir, 'package.json'), CHECKPOINT_DISABLE: '1' },
});
process.exitCode = status ?? 1;
