import type { LostTime, ReturnsCost } from '@shiftlight/shared/escalations/cost-of-returns.ts';
import { formatDuration } from '../words/duration.ts';
import { formatInstant } from '../words/instant.ts';
import { escalateWords } from './escalate-words.ts';

/** What going back and forth cost: one line closed, the bill when opened. Nothing when nothing was lost. */
export function CostReceipt({ cost, now }: { readonly cost: ReturnsCost; readonly now: number }) {
  const words = escalateWords();
  if (cost.times.length === 0) return null;
  return (
    <details className="cost">
      <summary>
        <span>{words.cost}</span>
        <b>{formatDuration(cost.countedMs)}</b>
      </summary>
      <p className="dim">{words.costNote}</p>
      <ul>
        {cost.times.map((time) => (
          <Time key={time.from} time={time} now={now} />
        ))}
      </ul>
      <p className="sum">
        <span>{words.sum}</span>
        <b>{formatDuration(cost.countedMs)}</b>
      </p>
    </details>
  );
}

function Time({ time, now }: { readonly time: LostTime; readonly now: number }) {
  const words = escalateWords();
  const say = (at: number) => formatInstant(at, now);
  const to = time.to === null ? words.untilNow : say(time.to);
  return (
    <li>
      <p>
        {words.until(say(time.from), to)}, {words.seenBy[time.seenBy]}
      </p>
      <ul>
        {time.spans.map((span) => (
          <li key={span.from} className={span.reason === null ? 'counted' : 'struck'}>
            <span>
              {words.until(say(span.from), say(span.to))}
              {span.reason !== null && `, ${span.name ?? sayClosed(span.reason)}`}
            </span>
            <span>{span.reason === null ? formatDuration(span.countedMs) : '–'}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}

function sayClosed(reason: string): string {
  const { closed } = escalateWords();
  return new Map(Object.entries(closed)).get(reason) ?? closed.paused;
}
