import type { ComponentType } from 'react';
import type { Role } from '../../messaging/roles.ts';
import type { PageViewer } from '../viewer.ts';

/** Where a page stands in the navigation. */
export const pageGroups = ['work', 'quality', 'settings'] as const;
export type PageGroup = (typeof pageGroups)[number];

export interface PageProps {
  readonly viewer: PageViewer;
  /** What follows the page's own path: `/tickets/c1/42` gives `['c1', '42']` to `/tickets`. */
  readonly rest: readonly string[];
}

/** One page of the dashboard. What it shows beside its path belongs into the address too (`useSearchParam`). */
export interface Page {
  /** Where it is; it also gets the addresses below it that no other page has. */
  readonly path: string;
  /** Asked with every drawing, so that it follows the language. */
  name(): string;
  readonly group: PageGroup;
  /** Narrowest role that sees it. What is not shown is refused by the API anyway. */
  readonly minimumRole: Role;
  /** True for a page that is reached from others and has no entry in the navigation. */
  readonly isHidden?: boolean;
  /** For a page that only the server's own site can show: why, in a sentence. */
  readonly needsSite?: () => string;
  readonly Component: ComponentType<PageProps>;
}
