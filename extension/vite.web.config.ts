import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { cssTargets } from './css-targets.ts';

/** Pages that the API serves. Same source and tokens as the extension's own surfaces. */
export default defineConfig({
  root: fileURLToPath(new URL('./web', import.meta.url)),
  base: '/',
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: fileURLToPath(new URL('./.output/web', import.meta.url)),
    emptyOutDir: true,
    cssTarget: cssTargets,
    // Libraries mark their modules for servers that render components; there is none here.
    rolldownOptions: { onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning) },
  },
});
