import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether the profile on disk remembers the sites that the person allowed. Chromium writes them some seconds after they were given; a
 * browser that is killed before has forgotten them, and no extension can do anything about it.
 */
export function rememberedAccess(profileDir: string): boolean {
  const preferences = readFileSync(path.join(profileDir, 'Default/Preferences'), 'utf8');
  return /"runtime_granted_permissions":\{[^{}]*"explicit_host":\["/.test(preferences);
}
