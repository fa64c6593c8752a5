import type { ClockValue } from '@shiftlight/shared/disputes/compare-clocks.ts';
import type { DisputeEffect } from '@shiftlight/shared/views/dispute-view.ts';
import { sayMetric } from '../figures/metric-words.ts';
import { clockNames } from '../words/clock-names.ts';
import { formatDuration } from '../words/duration.ts';
import { formatDateRange } from '../words/instant.ts';
import { disputeWords } from './dispute-words.ts';
import { sayValue } from './say-dispute.ts';

/** What corrections change, line by line: before and after. */
export function EffectList({ effect, title }: { readonly effect: DisputeEffect; readonly title: string }) {
  const words = disputeWords();
  const figures = effect.figures ?? [];
  const isNothing = effect.clocks.length === 0 && effect.figures?.length === 0;
  return (
    <section className="dispute-effect" aria-label={title}>
      <h4>{title}</h4>
      {isNothing && <p className="dim">{words.nothing}</p>}
      <dl>
        {effect.clocks.map(({ ticketId, kind, cycle, before, after }) => (
          <Line
            key={`${ticketId} ${kind} ${cycle}`}
            name={words.clockOf(clockNames()[kind], ticketId)}
            before={sayClock(before)}
            after={sayClock(after)}
          />
        ))}
      </dl>
      {effect.figures === null && <p className="dim">{words.figuresHidden}</p>}
      {figures.length > 0 && (
        <p className="dim">{words.period(formatDateRange(effect.from, effect.to, { timeZone: effect.timeZone }))}</p>
      )}
      <dl>
        {figures.map(({ metricId, label, unit, before, after }) => (
          <Line
            key={metricId}
            name={sayMetric({ metricId, label })}
            before={sayValue(unit, before.value)}
            after={sayValue(unit, after.value)}
          />
        ))}
      </dl>
    </section>
  );
}

function Line({ name, before, after }: { readonly name: string; readonly before: string; readonly after: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{disputeWords().fromTo(before, after)}</dd>
    </div>
  );
}

function sayClock(value: ClockValue | null): string {
  const words = disputeWords();
  return value === null ? words.noClock : words.used(formatDuration(value.usedMs), words.clockStates[value.state]);
}
