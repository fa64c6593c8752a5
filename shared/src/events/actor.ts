/** Who did something, as the helpdesk sees it. `bot` and `system` never count as a human answer. */
export type ActorKind = 'customer' | 'agent' | 'bot' | 'system';

/** `personId` is the helpdesk's own id of the person, unique within one connector; null when the helpdesk does not say. */
export interface Actor {
  readonly kind: ActorKind;
  readonly personId: string | null;
}
