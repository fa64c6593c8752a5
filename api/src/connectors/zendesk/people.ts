import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { PersonSeen } from '../connector-kind.ts';
import type { ZendeskSettings } from './settings.ts';

/** A user of Zendesk. */
export interface ZendeskUser {
  readonly id: string;
  readonly staff: boolean;
  readonly name: string | null;
  readonly email: string | null;
}

/** Zendesk itself: triggers, automations, merges by the system. */
export const systemUser = '-1';

export interface ZendeskScope {
  readonly settings: ZendeskSettings;
  pseudonymOf(externalId: string): string;
}

/** Who acted. An unknown user counts as a customer: nobody gets an agent's credit by mistake. */
export function toActor(id: string | null, users: ReadonlyMap<string, ZendeskUser>, scope: ZendeskScope): Actor {
  if (id === null || id === systemUser) return { kind: 'system', personId: null };
  if (users.get(id)?.staff !== true) return { kind: 'customer', personId: scope.pseudonymOf(id) };
  return { kind: scope.settings.bots.includes(id) ? 'bot' : 'agent', personId: id };
}

/** The colleagues among these users. */
export function toPeople(users: Iterable<ZendeskUser>, settings: ZendeskSettings): readonly PersonSeen[] {
  return [...users]
    .filter(({ staff }) => staff)
    .map(({ id, name, email }) => ({
      externalId: id,
      name: name ?? id,
      email,
      kind: settings.bots.includes(id) ? 'bot' : 'agent',
    }));
}
