import { roleIncludes } from '../../roles.ts';
import type { Viewer } from '../../trpc/context.ts';

/** Whose data a viewer may see in the workspace: everybody's, or that of these members and the members of these led teams. */
export type Visibility =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'led-teams'; readonly memberId: string }
  | { readonly kind: 'self'; readonly memberId: string };

/** Managers and admins see everybody, leads the members of teams they lead and themselves, all others themselves. */
export function visibilityOf(viewer: Pick<Viewer, 'memberId' | 'role'>): Visibility {
  if (roleIncludes(viewer.role, 'manager')) return { kind: 'everybody' };
  if (roleIncludes(viewer.role, 'lead')) return { kind: 'led-teams', memberId: viewer.memberId };
  return { kind: 'self', memberId: viewer.memberId };
}
