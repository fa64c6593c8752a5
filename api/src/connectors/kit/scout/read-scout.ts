import type { PersonSeen, ReaderScope } from '../../connector-kind.ts';
import type { CommonSettings } from '../common-settings.ts';
import type { TicketReading } from '../read-changes.ts';
import { readGone } from '../read-gone.ts';
import { withEscalations } from '../with-escalations.ts';
import { toScoutEvents } from './scout-events.ts';
import { lastChangeOf, nameOf, type ScoutConversation, type ScoutPerson } from './scout-schemas.ts';

/** Names behind ids. */
export interface ScoutDirectory {
  readonly people: readonly PersonSeen[];
  readonly mailboxes: ReadonlyMap<string, string>;
}

/** The colleagues among these users. */
export function toScoutPeople(users: readonly ScoutPerson[], { bots }: CommonSettings): readonly PersonSeen[] {
  return users.flatMap((user): readonly PersonSeen[] => {
    if (user.id === null) return [];
    const isBot = user.type === 'robot' || user.type === 'system_user' || bots.includes(user.id);
    return [{ externalId: user.id, name: nameOf(user) ?? user.id, email: user.email, kind: isBot ? 'bot' : 'agent' }];
  });
}

/** What a conversation with its threads comes to. Deleted ones and spam are gone; one that came back is told so. */
export async function readScoutConversation(
  conversation: ScoutConversation,
  directory: ScoutDirectory,
  settings: CommonSettings,
  scope: ReaderScope,
): Promise<TicketReading> {
  const { id, state, status } = conversation;
  const changedAt = lastChangeOf(conversation);
  if (state === 'deleted' || status === 'spam') return readGone(scope, id, changedAt);
  const known = (await scope.findKnown([id])).get(id) ?? null;
  const events = toScoutEvents(conversation, known, {
    settings,
    mailboxNameOf: (mailboxId) => directory.mailboxes.get(mailboxId) ?? mailboxId,
    pseudonymOf: scope.pseudonymOf,
  });
  const base = { ticketId: id, at: changedAt, order: 0, actor: { kind: 'system', personId: null } } as const;
  const restored = { ...base, id: `ticket/${id}/restored/${changedAt}`, type: 'ticket.restored' } as const;
  const back = known === null || known.deletedAt === null ? [] : [restored];
  return { events: withEscalations([...back, ...events], settings), people: directory.people };
}
