import type { WhatIfClocks } from '@shiftlight/shared/views/what-if-view.ts';
import { changeOf, type ClockPair } from '@shiftlight/shared/what-if/clock-pair.ts';
import { clockNames } from '../../../ui/words/clock-names.ts';
import { formatBudget } from '../../../ui/words/duration.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { PageLink } from '../page-link.tsx';
import { whatIfWords } from './what-if-words.ts';

/** Tickets whose clocks change, each with the way to its timeline. */
export function TicketChanges({ clocks: { tickets, ticketsChanged } }: { readonly clocks: WhatIfClocks }) {
  const words = whatIfWords();
  return (
    <details>
      <summary>{words.tickets(ticketsChanged)}</summary>
      {tickets.length < ticketsChanged && <p className="dim">{words.firstTickets(formatNumber(tickets.length, 0))}</p>}
      <ul className="what-if-groups">
        {tickets.map(({ connectorId, externalId, subject, clocks }) => (
          <li key={`${connectorId} ${externalId}`}>
            <PageLink to={`/tickets/${connectorId}/${encodeURIComponent(externalId)}`}>
              {externalId} · {subject ?? words.noSubject}
            </PageLink>
            <ul>
              {clocks.map((pair) => (
                <li key={`${pair.kind} ${pair.cycle}`}>{sayPair(pair)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

function sayPair(pair: ClockPair): string {
  const words = whatIfWords();
  const name = clockNames()[pair.kind];
  const { before, after } = pair;
  const change = changeOf(pair);
  if (change === 'none' || before === null || after === null)
    return change === 'none' ? name : `${name}: ${words.changes[change](1)}`;
  const side = ({ outcome, budgetMs }: typeof before) => `${words.outcomes[outcome]} (${formatBudget(budgetMs)})`;
  return `${name}: ${side(before)} → ${side(after)}`;
}
