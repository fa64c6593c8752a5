import type { EventChange } from '@shiftlight/shared/events/correction.ts';
import type { DisputeDetail } from '@shiftlight/shared/views/dispute-view.ts';
import type { TicketEventView } from '@shiftlight/shared/views/receipts-view.ts';
import { useId, useState } from 'react';
import { sayEvent } from '../../../surfaces/ticket-events/say-event.ts';
import { sayChange } from '../say-dispute.ts';
import { formatInstant } from '../../words/instant.ts';
import { decideWords } from './decide-words.ts';
import { listOptions, toChangeKey } from './list-options.ts';

interface EvidenceListProps {
  readonly detail: DisputeDetail;
  readonly events: readonly TicketEventView[];
  /** How events are to count if the dispute is accepted; null = only to be read. */
  readonly chosen: ReadonlyMap<string, EventChange> | null;
  readonly onChoose: (sourceEventId: string, change: EventChange | null) => void;
}

/** The ticket's events in order, each with how it counts. */
export function EvidenceList({ detail, events, chosen, onChoose }: EvidenceListProps) {
  const words = decideWords();
  const { target, people, serverNow } = detail;
  if (events.length === 0) return null;
  return (
    <section className="section">
      <h3>{words.events}</h3>
      <ol className="dispute-events">
        {events.map((event) => {
          const isDisputed = target.kind === 'event' && target.sourceEventId === event.sourceEventId;
          return (
            <li key={event.sourceEventId} className={isDisputed ? 'disputed' : undefined}>
              <time dateTime={new Date(event.at).toISOString()}>{formatInstant(event.at, serverNow)}</time>
              <span>{sayEvent(event)}</span>
              {isDisputed && <span className="about">{words.disputedEvent}</span>}
              {event.corrections.map(({ change, disputeId }) => (
                <span className="about" key={disputeId + change.kind}>
                  {words.corrected(sayChange(change, people))}
                </span>
              ))}
              {chosen !== null && event.correctable.length > 0 && (
                <CountsAs
                  options={listOptions(event, people)}
                  people={people}
                  event={event}
                  value={chosen.get(event.sourceEventId) ?? null}
                  onChoose={(change) => onChoose(event.sourceEventId, change)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface CountsAsProps {
  readonly event: TicketEventView;
  readonly options: readonly EventChange[];
  readonly people: DisputeDetail['people'];
  readonly value: EventChange | null;
  readonly onChoose: (change: EventChange | null) => void;
}

function CountsAs({ event, options, people, value, onChoose }: CountsAsProps) {
  const words = decideWords();
  const id = useId();
  const [isOpen, setOpen] = useState(value !== null);
  const own = value === null ? null : toChangeKey(value);
  const all = value === null || options.some((option) => toChangeKey(option) === own) ? options : [value, ...options];
  if (all.length === 0) return null;
  if (!isOpen)
    return (
      <button className="correct" type="button" onClick={() => setOpen(true)}>
        {words.correct}
        <span className="visually-hidden"> {sayEvent(event)}</span>
      </button>
    );
  return (
    <div className="field">
      <label className="visually-hidden" htmlFor={id}>
        {`${words.countsAs}: ${sayEvent(event)}`}
      </label>
      <select
        id={id}
        value={own ?? ''}
        onChange={({ target }) => onChoose(all.find((option) => toChangeKey(option) === target.value) ?? null)}
      >
        <option value="">{words.asTold}</option>
        {all.map((option) => (
          <option key={toChangeKey(option)} value={toChangeKey(option)}>
            {sayChange(option, people)}
          </option>
        ))}
      </select>
    </div>
  );
}
