import type { Actor } from '@shiftlight/shared/events/actor.ts';
import type { PersonSeen } from '../connector-kind.ts';
import type { ZammadSettings } from './settings.ts';

/** A user of Zammad. */
export interface ZammadUser {
  readonly id: string;
  readonly staff: boolean;
  readonly name: string;
  readonly email: string | null;
}

/** User 1 is Zammad itself, and the owner of tickets that nobody owns. */
export const systemUser = '1';

export interface ZammadScope {
  readonly settings: ZammadSettings;
  readonly users: ReadonlyMap<string, ZammadUser>;
  /** Type of a state by its name; null when it is not known. */
  stateTypeOf(name: string): string | null;
  pseudonymOf(externalId: string): string;
}

/** Who acted. An unknown user counts as a customer: nobody gets an agent's credit by mistake. */
export function toActor(id: string | null, { users, settings, pseudonymOf }: ZammadScope): Actor {
  if (id === null || id === systemUser) return { kind: 'system', personId: null };
  if (users.get(id)?.staff !== true) return { kind: 'customer', personId: pseudonymOf(id) };
  return { kind: settings.bots.includes(id) ? 'bot' : 'agent', personId: id };
}

/** An owner; null for the one that stands for nobody. */
export const toOwner = (id: string | null): string | null => (id === systemUser ? null : id);

/** The colleagues among these users. */
export function toPeople(users: Iterable<ZammadUser>, settings: ZammadSettings): readonly PersonSeen[] {
  return [...users]
    .filter(({ id, staff }) => staff && id !== systemUser)
    .map(({ id, name, email }) => ({
      externalId: id,
      name,
      email,
      kind: settings.bots.includes(id) ? 'bot' : 'agent',
    }));
}
