import type { ReceiptsView } from '@shiftlight/shared/views/receipts-view.ts';
import type { ReactNode } from 'react';
import { sayEvent } from '../../../surfaces/ticket-events/say-event.ts';
import { clockNames } from '../../../ui/words/clock-names.ts';
import { formatDuration } from '../../../ui/words/duration.ts';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { Section } from '../../components/section.tsx';
import { Table } from '../../components/table.tsx';
import { layOutTimeline, pictureWidth, type ClockLane, type Timeline } from './lay-out-timeline.ts';
import { sayOwner, saySpan } from './say-span.ts';
import { ticketsWords } from './tickets-words.ts';

const laneHeight = 18;

/** A ticket's history as a picture, and the same in words below it. */
export function TicketTimeline({ view }: { readonly view: ReceiptsView }) {
  const words = ticketsWords();
  const timeline = layOutTimeline(view);
  if (timeline === null) return <p>{words.empty}</p>;
  return (
    <>
      <Section title={words.timeline} full>
        <div className="lanes">
          <Lane name={words.events} said={timeline.events.map(({ event }) => sayEvent(event)).join('; ')}>
            {timeline.events.map(({ x, event }) => (
              <g key={event.sourceEventId}>
                <title>{`${formatDateTime(event.at)}: ${sayEvent(event)}`}</title>
                <rect
                  className={`event ${event.actorKind}`}
                  x={Math.min(x, pictureWidth - 5)}
                  width={5}
                  y={1}
                  height={16}
                />
              </g>
            ))}
          </Lane>
          <Owners timeline={timeline} names={view.names} />
          {timeline.clocks.map((lane) => (
            <Clock key={`${lane.receipt.clock.kind} ${lane.receipt.clock.cycle}`} lane={lane} />
          ))}
          <p className="lane-ends dim">
            <span>{formatDateTime(timeline.from)}</span>
            <span>{formatDateTime(timeline.to)}</span>
          </p>
        </div>
        <p className="legend dim">
          <span className="key counted">{words.counted}</span> <span className="key not">{words.notCounted}</span>{' '}
          <span className="key due">{words.due}</span>
        </p>
      </Section>
      <Section title={words.happened} full>
        <ol className="happened">
          {view.events.map((event) => (
            <li key={event.sourceEventId}>
              <span className="dim">{formatDateTime(event.at)}</span> {sayEvent(event)}
            </li>
          ))}
        </ol>
      </Section>
      {timeline.clocks.map((lane) => (
        <Spans key={`${lane.receipt.clock.kind} ${lane.receipt.clock.cycle}`} lane={lane} names={view.names} />
      ))}
    </>
  );
}

interface LaneProps {
  readonly name: string;
  /** What the picture shows, for who cannot see it. */
  readonly said: string;
  readonly children: ReactNode;
}

function Lane({ name, said, children }: LaneProps) {
  return (
    <div className="lane">
      <span className="lane-name">{name}</span>
      <svg
        viewBox={`0 0 ${pictureWidth} ${laneHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: ${said}`}
      >
        {children}
      </svg>
    </div>
  );
}

function Owners({ timeline, names }: { readonly timeline: Timeline; readonly names: ReceiptsView['names'] }) {
  const words = ticketsWords();
  const say = (owner: Timeline['owners'][number]) =>
    words.ownerSaid(sayOwner(owner.ownerId, names), formatDateTime(owner.from), formatDateTime(owner.to));
  return (
    <Lane name={words.owner} said={timeline.owners.map(say).join('; ')}>
      {timeline.owners.map((owner, index) => (
        <g key={owner.from}>
          <title>{say(owner)}</title>
          <rect
            className={owner.ownerId === null ? 'owner none' : `owner ${index % 2 === 0 ? 'even' : 'odd'}`}
            x={owner.x}
            width={Math.max(1, owner.width)}
            y={3}
            height={12}
          />
        </g>
      ))}
    </Lane>
  );
}

function Clock({ lane: { receipt, pieces, dueX } }: { readonly lane: ClockLane }) {
  const words = ticketsWords();
  const name = clockNames()[receipt.clock.kind];
  const { dueAt } = receipt.clock;
  const sum = words.clock(name, formatDuration(receipt.countedMs), formatDuration(receipt.uncountedMs));
  return (
    <Lane name={name} said={dueAt === null ? sum : `${sum}, ${words.dueAt(formatDateTime(dueAt))}`}>
      {pieces.map(({ x, width, span }) => (
        <g key={span.from}>
          <title>{words.piece(saySpan(span), formatDateTime(span.from), formatDateTime(span.to))}</title>
          <rect
            className={span.reason === null ? 'counted' : 'uncounted'}
            x={x}
            width={Math.max(1, width)}
            y={span.reason === null ? 2 : 7}
            height={span.reason === null ? 14 : 4}
          />
        </g>
      ))}
      {dueX !== null && (
        <rect className="due" x={Math.min(dueX, pictureWidth - 3)} width={3} y={0} height={laneHeight} />
      )}
    </Lane>
  );
}

function Spans({ lane: { receipt }, names }: { readonly lane: ClockLane; readonly names: ReceiptsView['names'] }) {
  const words = ticketsWords();
  const title = words.spans(clockNames()[receipt.clock.kind]);
  return (
    <details className="card section">
      <summary>{title}</summary>
      <Table label={title} heads={[words.from, words.to, words.what, words.who]}>
        {receipt.spans.map((span) => (
          <tr key={span.from}>
            <td>{formatDateTime(span.from)}</td>
            <td>{formatDateTime(span.to)}</td>
            <td>{span.reason === null ? `${saySpan(span)}, ${formatDuration(span.countedMs)}` : saySpan(span)}</td>
            <td>{sayOwner(span.ownerId, names)}</td>
          </tr>
        ))}
      </Table>
    </details>
  );
}
