import type { Step } from './story.ts';

/** What a helpdesk says of a ticket itself. Instants are epoch ms. */
export interface OwnFigures {
  readonly openedAt: number;
  readonly firstReplyAt: number | null;
  readonly solvedAt: number | null;
  readonly reopens: number;
}

/** Keeps the figures that helpdesks show of their tickets, as people's deeds make them and without our code. */
export function trackFigures() {
  const tickets = new Map<number, OwnFigures & { readonly isSolved: boolean }>();
  return {
    note(step: Step): void {
      if (step.do === 'open') {
        const nothing = { firstReplyAt: null, solvedAt: null, reopens: 0, isSolved: false };
        tickets.set(step.ticket, { openedAt: step.at, ...nothing });
        return;
      }
      const known = tickets.get(step.ticket);
      if (known === undefined) return;
      if (step.do === 'reply' && known.firstReplyAt === null)
        tickets.set(step.ticket, { ...known, firstReplyAt: step.at });
      if (step.do === 'status' && step.to === 'solved') {
        tickets.set(step.ticket, { ...known, solvedAt: step.at, isSolved: true });
      }
      const opens = step.do === 'ask' || (step.do === 'status' && step.to !== 'solved');
      if (opens && known.isSolved) tickets.set(step.ticket, { ...known, isSolved: false, reopens: known.reopens + 1 });
    },
    of(ticket: number): OwnFigures {
      const figures = tickets.get(ticket);
      if (figures === undefined) throw new Error('The story speaks of a ticket that was not opened.');
      return figures;
    },
  };
}
