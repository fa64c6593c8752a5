import { findSignals } from '@shiftlight/shared/integrity/find-signals.ts';
import type { SignalView } from '@shiftlight/shared/views/integrity-view.ts';
import type { EventedTicket, NoteRow, SignalPerson } from './integrity.repository.ts';

/** The signals of these people in the tickets since then, newest first, each with what was said to it. */
export function toSignalViews(
  tickets: readonly EventedTicket[],
  people: readonly SignalPerson[],
  notes: readonly NoteRow[],
  { since, viewerId }: { readonly since: number; readonly viewerId: string },
): readonly SignalView[] {
  const byIdentity = new Map(people.map((one) => [`${one.connectorId}/${one.externalId}`, one]));
  const byKey = Map.groupBy(notes, toKey);
  const views = tickets.flatMap(({ connectorId, externalId, subject, events }) =>
    findSignals(events).flatMap((signal): SignalView[] => {
      const person = byIdentity.get(`${connectorId}/${signal.agentId}`);
      if (person === undefined || signal.at < since) return [];
      const { kind, at, words, lengthMs, chars, metricId } = signal;
      const { memberId } = person;
      const said = byKey.get(toKey({ connectorId, externalId, signal: kind, signalAt: at, memberId })) ?? [];
      const isClosed = said.some((note) => note.kind === 'closed');
      return [
        {
          ...{ connectorId, externalId, subject, kind, at, words, lengthMs, chars, metricId, memberId },
          memberName: person.name,
          notes: said.map(({ id, kind: noteKind, text, authorName, authorMemberId, at: saidAt }) => ({
            ...{ id, kind: noteKind, text, authorName, at: saidAt },
            byViewer: authorMemberId === viewerId,
          })),
          state: isClosed ? 'closed' : said.length > 0 ? 'explained' : 'open',
        },
      ];
    }),
  );
  return views.toSorted((a, b) => b.at - a.at);
}

function toKey(note: Pick<NoteRow, 'connectorId' | 'externalId' | 'signal' | 'signalAt' | 'memberId'>): string {
  return [note.connectorId, note.externalId, note.signal, note.signalAt, note.memberId].join(' ');
}
