import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { FigureUnit } from '@shiftlight/shared/metrics/figure.ts';
import type { DisputeDetail, DisputeView } from '@shiftlight/shared/views/dispute-view.ts';
import { formatValue } from '../figures/format-value.ts';
import { sayMetric } from '../figures/metric-words.ts';
import { clockNames } from '../words/clock-names.ts';
import { formatDateRange } from '../words/instant.ts';
import { disputeWords } from './dispute-words.ts';

/** What a dispute is about, as its heading. */
export function sayTarget({ target, ticketSubject, metricId, metricLabel }: DisputeView): string {
  const words = disputeWords();
  if (target.kind === 'trigger')
    return words.trigger(metricId === null ? words.none : sayMetric({ metricId, label: metricLabel ?? metricId }));
  if (target.kind === 'figure')
    return words.figure(
      sayMetric({ metricId: target.metricId, label: metricLabel ?? target.metricId }),
      formatDateRange(target.from, target.to),
    );
  return words.ticket(target.ticketId, ticketSubject ?? '');
}

/** Which part of the ticket; null for a target without one. */
export function sayPart({ target }: DisputeView): string | null {
  if (target.kind === 'event') return disputeWords().event;
  if (target.kind === 'review') return disputeWords().review;
  return target.kind === 'clock' ? disputeWords().clock(clockNames()[target.clockKind]) : null;
}

/** How an event should count. */
export function sayChange(change: EventChange, people: DisputeDetail['people'] = []): string {
  const words = disputeWords();
  switch (change.kind) {
    case 'automatic':
      return change.automatic ? words.automatic : words.written;
    case 'visibility':
      return change.visibility === 'internal' ? words.internal : words.public;
    case 'actor': {
      const { personId } = change.actor;
      if (personId === null) return words.byProgram;
      return words.byPerson(people.find((person) => person.personId === personId)?.name ?? personId);
    }
    case 'attributes':
      return words.attributes(
        Object.values(change.attributes)
          .map((value) => value ?? words.none)
          .join(', '),
      );
    case 'ignored':
      return change.ignored ? words.ignored : words.counted;
  }
}

/** A figure's value in its unit; in words when there is none. */
export function sayValue(unit: FigureUnit, value: number | null): string {
  return value === null ? disputeWords().noValue : formatValue(unit, value);
}
