import type { PersonSeen } from '../connector-kind.ts';
import type { RtSettings } from './settings.ts';
import { nobodyUser, systemUser, type RtUser } from './rt-transaction.ts';

/** The colleagues among these users, each once. */
export function toPeople(users: readonly (RtUser | null)[], settings: RtSettings): readonly PersonSeen[] {
  const people = new Map<string, PersonSeen>();
  for (const user of users) {
    if (user === null || !user.privileged || user.name === systemUser || user.name === nobodyUser) continue;
    people.set(user.name, {
      externalId: user.name,
      name: user.realName ?? user.name,
      email: user.email,
      kind: settings.bots.includes(user.name) ? 'bot' : 'agent',
    });
  }
  return [...people.values()];
}
