import { hasRole, type Role } from '../../messaging/roles.ts';
import type { Page } from './page.ts';

/** The page of an address, with what follows its own path. */
export interface FoundPage {
  readonly page: Page;
  readonly rest: readonly string[];
}

/** The page with the longest path that the address begins with, of those that the role sees; null when there is none. */
export function findPage(pages: readonly Page[], path: string, role: Role): FoundPage | null {
  const page = pages
    .filter((one) => hasRole(role, one.minimumRole) && holds(one.path, path))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (page === undefined) return null;
  const parts = path
    .slice(page.path.length)
    .split('/')
    .filter((part) => part !== '');
  return { page, rest: parts.map(decodePart) };
}

/** The home page has no addresses below it: each of them would be everybody's. */
function holds(own: string, path: string): boolean {
  return path === own || (own !== '/' && path.startsWith(`${own}/`));
}

/** A part that is no valid encoding stays as it was written. */
function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
