import { toReplacedSampleSignal } from '@shiftlight/shared/integrity/replaced-sample.ts';
import type { Signal } from '@shiftlight/shared/integrity/signal.ts';
import type { SignalView } from '@shiftlight/shared/views/integrity-view.ts';
import type { EventedTicket, NoteRow, SignalPerson } from './integrity.repository.ts';
import type { ReplacedRow } from './replaced-samples.repository.ts';
import type { FindSignalsOf } from './signal-finder.ts';

/** A signal with whose it is and where. */
interface Placed {
  readonly signal: Signal;
  readonly person: { readonly memberId: string; readonly name: string };
  readonly place: Pick<EventedTicket, 'connectorId' | 'externalId' | 'subject'>;
}

/** The signals of these people in the tickets since then. */
export function listTicketSignals(
  tickets: readonly EventedTicket[],
  people: readonly SignalPerson[],
  since: number,
  find: FindSignalsOf,
): readonly Placed[] {
  const byIdentity = new Map(people.map((one) => [`${one.connectorId}/${one.externalId}`, one]));
  return tickets.flatMap((ticket) =>
    find(ticket).flatMap((signal): Placed[] => {
      const person = byIdentity.get(`${ticket.connectorId}/${signal.agentId}`);
      if (person === undefined || signal.at < since) return [];
      const { connectorId, externalId, subject } = ticket;
      return [{ signal, person, place: { connectorId, externalId, subject } }];
    }),
  );
}

/** Samples that were given back, as signals about who did. */
export function toReplacedSignals(rows: readonly ReplacedRow[]): readonly Placed[] {
  return rows.map(({ connectorId, externalId, subject, memberId, memberName, at, reason }) => ({
    signal: toReplacedSampleSignal({ ticketId: externalId, replacedAt: at, reason }),
    person: { memberId, name: memberName },
    place: { connectorId, externalId, subject },
  }));
}

/** Newest first, each with what was said to it. */
export function toSignalViews(
  placed: readonly Placed[],
  notes: readonly NoteRow[],
  viewerId: string,
): readonly SignalView[] {
  const byKey = Map.groupBy(notes, toKey);
  const views = placed.map(({ signal, person, place }): SignalView => {
    const { ticketId: _, agentId: __, ...stated } = signal;
    const { memberId, name: memberName } = person;
    const said = byKey.get(toKey({ ...place, signal: signal.kind, signalAt: signal.at, memberId })) ?? [];
    const isClosed = said.some((note) => note.kind === 'closed');
    return {
      ...stated,
      ...{ ...place, memberId, memberName },
      notes: said.map(({ id, kind, text, authorName, authorMemberId, at }) => ({
        ...{ id, kind, text, authorName, at },
        byViewer: authorMemberId === viewerId,
      })),
      state: isClosed ? 'closed' : said.length > 0 ? 'explained' : 'open',
    };
  });
  return views.toSorted((a, b) => b.at - a.at);
}

function toKey(note: Pick<NoteRow, 'connectorId' | 'externalId' | 'signal' | 'signalAt' | 'memberId'>): string {
  return [note.connectorId, note.externalId, note.signal, note.signalAt, note.memberId].join(' ');
}
