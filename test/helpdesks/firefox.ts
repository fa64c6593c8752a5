import { existsSync } from 'node:fs';
import { ensurePackages } from './apt.ts';

export const firefoxPackages = ['firefox-esr'];

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** Firefox's program, installed from Debian when missing. */
export function ensureFirefox(say: (text: string) => void): string {
  const asked = process.env['FIREFOX_PATH'];
  if (asked !== undefined) return asked;
  const found = findFirefox();
  if (found !== null) return found;
  ensurePackages(firefoxPackages, say);
  return '/usr/bin/firefox-esr';
}

export function findFirefox(): string | null {
  return places.find((file) => existsSync(file)) ?? null;
}
