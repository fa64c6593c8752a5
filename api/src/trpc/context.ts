import type { Role } from '../roles.ts';
import type { Services } from '../dependencies.ts';

/** A signed-in person acting in one workspace. */
export interface Viewer {
  readonly userId: string;
  readonly memberId: string;
  readonly workspaceId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

/** What every procedure gets. `viewer` null = not signed in, or signed in without a workspace (`userId` then set). */
export interface Context {
  readonly services: Services;
  readonly userId: string | null;
  readonly viewer: Viewer | null;
  /** Looks up anew who may do what, from the next request on. */
  readonly forgetViewers: () => void;
}
