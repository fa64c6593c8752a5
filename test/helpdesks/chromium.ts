import { existsSync } from 'node:fs';
import { ensurePackages } from './apt.ts';

export const chromiumPackages = ['chromium'];

/** Chromium's program, installed from Debian when missing. Branded Chrome no longer loads unpacked extensions from the command line. */
export function ensureChromium(say: (text: string) => void): string {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked !== undefined) return asked;
  const found = findChromium();
  if (found !== null) return found;
  ensurePackages(chromiumPackages, say);
  return '/usr/bin/chromium';
}

export function findChromium(): string | null {
  return (
    ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].find((file) => existsSync(file)) ?? null
  );
}
