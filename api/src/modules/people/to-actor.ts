import type { Viewer } from '../../trpc/context.ts';
import type { Actor } from './member-changes.repository.ts';

/** The viewer as the one who makes a change. */
export function toActor({ workspaceId, memberId }: Viewer): Actor {
  return { workspaceId, actorMemberId: memberId };
}
