import type { TicketRef, TicketView } from '@shiftlight/shared/views/ticket-view.ts';
import { sendRequest } from '../../messaging/send-request.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import type { Receipts } from '../popover/popover.ts';

/** A receipt of a clock that counts says what was true when it was made: after this long it is asked for again. */
const freshMs = 60_000;
/** As many tickets as somebody looks into one after the other. */
const keptTickets = 20;

interface Kept {
  readonly position: number;
  readonly askedAt: number;
  receipts: Receipts;
}

/** Receipts of the tickets that somebody looks into. */
export interface ReceiptsShelf {
  /** What is known; asks for it when it is not known or grew old. */
  get(ticket: TicketView): Receipts;
  /** Asks again after a failure. */
  retry(ref: TicketRef): void;
}

/** `onChange` is called when an answer came. */
export function createReceiptsShelf(onChange: () => void, now: () => number): ReceiptsShelf {
  const kept = new Map<string, Kept>();

  function ask(ticket: TicketView, key: string, earlier: Receipts | undefined): Receipts {
    const entry: Kept = {
      position: ticket.position,
      askedAt: now(),
      // An earlier answer stays on screen until the next one is here.
      receipts: earlier === undefined || earlier === 'failed' ? 'loading' : earlier,
    };
    kept.delete(key);
    kept.set(key, entry);
    for (const oldest of kept.keys()) {
      if (kept.size <= keptTickets) break;
      kept.delete(oldest);
    }
    const { connectorId, externalId } = ticket;
    sendRequest({ type: 'ticket.receipts', ticket: { connectorId, externalId } }).then(
      (receipts) => {
        entry.receipts = receipts;
        onChange();
      },
      () => {
        if (typeof entry.receipts === 'string') entry.receipts = 'failed';
        onChange();
      },
    );
    return entry.receipts;
  }

  return {
    get(ticket) {
      const key = toTicketKey(ticket);
      const known = kept.get(key);
      const isFresh = known !== undefined && known.position === ticket.position && now() - known.askedAt < freshMs;
      return isFresh ? known.receipts : ask(ticket, key, known?.receipts);
    },
    retry: (ref) => void kept.delete(toTicketKey(ref)),
  };
}
