import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Whether the profile on disk remembers the sites that the person allowed. Chromium writes them some seconds after they were given; a
 * browser that is killed before has forgotten them, and no extension can do anything about it.
 */
export function rememberedAccess(profileDir: string): boolean {
  const file = path.join(profileDir, 'Default/Preferences');
  // A young profile has no such file yet, and for a moment none while the browser puts the next version in its place.
  if (!existsSync(file)) return false;
  const preferences = readFileSync(file, 'utf8');
  return /"runtime_granted_permissions":\{[^{}]*"explicit_host":\["/.test(preferences);
}
