import { dismissReasons, leastOutcomes, type TriggerRecord } from '@shiftlight/shared/coaching/trigger-record.ts';
import type { TriggerRecordView } from '@shiftlight/shared/views/coaching-view.ts';
import type { ReactNode } from 'react';
import { ChangeMarks } from '../../../ui/coaching/change-marks.tsx';
import { effectWords } from '../../../ui/coaching/effect-words.ts';
import { IntervalMark } from '../../../ui/coaching/interval-mark.tsx';
import { sayChangeWithin, sayRange } from '../../../ui/coaching/trigger-words.ts';
import { stateIcons } from '../../../ui/clock/icons.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { formatNumber, formatPercent } from '../../../ui/words/number.ts';
import { coachingPageWords } from './coaching-page-words.ts';

const verdictIcons = {
  'too-early': stateIcons.closed,
  helps: stateIcons.done,
  'no-effect': stateIcons['at-risk'],
  harms: stateIcons.over,
  'often-wrong': stateIcons['at-risk'],
} as const satisfies Record<TriggerRecord['verdict'], unknown>;

const count = (value: number) => formatNumber(value, 0);
/** Right as often as not: below it a trigger is judged to be often wrong. */
const half = 0.5;

/** How a trigger did: the verdict in words, what people answered, how often it was right, what changed after it. */
export function RecordBlocks({ entry: { unit, record } }: { readonly entry: TriggerRecordView }) {
  const words = coachingPageWords();
  const { right, mean, interval, measured, verdict, fired, acknowledged, dismissed, withdrawn } = record;
  return (
    <div className="coaching-record">
      <p className={`verdict ${verdict}`}>
        <Icon icon={verdictIcons[verdict]} /> <b>{effectWords().recordVerdicts[verdict]}</b>
      </p>
      <Block title={words.answers}>
        <p>{words.raised(fired, count(fired - acknowledged - dismissed - withdrawn))}</p>
        {acknowledged + dismissed + withdrawn > 0 && <p className="dim">{sayAnswers(record)}</p>}
      </Block>
      <Block title={words.right}>
        {right === null || right.n < leastOutcomes ? (
          <p className="dim">
            {right === null
              ? words.noAnswers
              : words.fewAnswers(count(Math.round(right.ratio * right.n)), count(right.n), count(leastOutcomes))}
          </p>
        ) : (
          <>
            <IntervalMark value={right.ratio} threshold={half} interval={right.interval} isRatio />
            <p>{words.rightOf(formatPercent(right.ratio), sayRange('ratio', right.interval), count(right.n))}</p>
          </>
        )}
      </Block>
      <Block title={words.effect}>
        {mean === null ? (
          <p className="dim">{words.notMeasured}</p>
        ) : (
          <>
            <ChangeMarks changes={[{ name: words.change, value: mean, interval }]} />
            <p>{effectWords().meanChange(sayChangeWithin(unit, mean, interval), count(measured))}</p>
          </>
        )}
      </Block>
    </div>
  );
}

function Block({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h4 className="overline">{title}</h4>
      {children}
    </div>
  );
}

function sayAnswers({ acknowledged, dismissed, withdrawn, reasons }: TriggerRecord): string {
  const words = coachingPageWords();
  const given = dismissReasons
    .filter((reason) => reasons[reason] > 0)
    .map((reason) => words.reason(words.reasons[reason], count(reasons[reason])));
  const parts = [
    words.acknowledged(count(acknowledged)),
    words.dismissed(count(dismissed), given.join(', ')),
    ...(withdrawn > 0 ? [words.withdrawn(count(withdrawn))] : []),
  ];
  return `${parts.join('; ')}.`;
}
