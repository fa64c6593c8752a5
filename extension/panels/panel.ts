import type { ComponentType } from 'react';
import type { ConnectionView } from '../messaging/connection-view.ts';
import type { Role } from '../messaging/roles.ts';

/** Who is signed in, and on which helpdesks; every panel gets it. */
export type Connected = Extract<ConnectionView, { step: 'connected' }>;

export interface PanelProps {
  readonly connection: Connected;
}

/** One tab of the side panel. */
export interface Panel {
  /** Also the word by which the dock or a notification opens it (`panel.open`). */
  readonly id: string;
  /** Asked with every drawing, so that it follows the language. */
  name(): string;
  /** Narrowest role that sees the tab. */
  readonly minimumRole: Role;
  readonly Component: ComponentType<PanelProps>;
}
