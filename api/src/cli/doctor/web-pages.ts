import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ok, problem, type Check } from './check.ts';

const about = 'web pages';

/** The dashboard and sign-in pages are built. */
export const checkWebPages: Check = async ({ env }) => {
  const page = join(env.projectFolder, 'extension/.output/web/index.html');
  if (existsSync(page)) return [ok(about, 'built')];
  return [
    problem(about, 'not built: nobody can sign in or confirm the extension', 'Build them: npx turbo run build:web'),
  ];
};
