import type { Role } from './roles.ts';
import type { OwnPages } from '@shiftlight/shared/own-helpdesk/derive-helpdesk.ts';
import type { EpochMs } from '@shiftlight/shared/time/instant.ts';

/** A helpdesk that the workspace has connected. */
export interface ConnectedHelpdesk {
  readonly connectorId: string;
  /** Id in the helpdesk registry. */
  readonly helpdesk: string;
  readonly baseUrl: string;
  readonly name: string;
  /** Addresses that an admin gave of a helpdesk of their own. */
  readonly pages?: OwnPages | null | undefined;
}

/** A connected helpdesk and whether this browser may show badges there. */
export interface HelpdeskAccess extends ConnectedHelpdesk {
  readonly allowed: boolean;
}

/** Who is signed in. */
export interface Viewer {
  readonly memberId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly workspaceName: string;
  /** Zone of the workspace; only periods of figures follow it, times are shown in the viewer's own. */
  readonly timeZone: string;
}

/** What pages of the extension may know about the connection. It never holds the token. */
export type ConnectionView =
  | { readonly step: 'not-connected'; readonly apiUrl: string | null; readonly signedOut: boolean }
  | {
      readonly step: 'connected';
      readonly apiUrl: string;
      readonly viewer: Viewer;
      readonly helpdesks: readonly HelpdeskAccess[];
    };

/** How the live channel is doing. `heardAt` is when the server last confirmed what is shown, by this computer's clock. */
export interface LinkStatus {
  readonly state: 'signed-out' | 'connecting' | 'live' | 'offline';
  readonly heardAt: EpochMs | null;
}

/** A device code on its way to being confirmed by the person. */
export interface SignInCode {
  readonly userCode: string;
  readonly verificationUrl: string;
  readonly expiresAt: EpochMs;
  readonly intervalMs: number;
}
