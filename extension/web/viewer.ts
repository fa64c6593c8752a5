import type { Role } from '../messaging/roles.ts';

/** Who looks at the pages. */
export interface PageViewer {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly workspace: { readonly name: string; readonly timeZone: string };
  readonly teams: readonly { readonly id: string; readonly name: string; readonly isLead: boolean }[];
}
