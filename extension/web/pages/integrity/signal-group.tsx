import type { SignalView } from '@shiftlight/shared/views/integrity-view.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { Section } from '../../components/section.tsx';
import { integrityWords } from './integrity-words.ts';
import { kindWords } from './kind-words/index.ts';
import { SignalRow } from './signal-row.tsx';

interface SignalGroupProps {
  readonly kind: SignalView['kind'];
  readonly signals: readonly SignalView[];
  readonly isOwn: boolean;
  readonly now: number;
}

/** The signals of one kind: the question that it raises and what may well explain it once, then each ticket in which it happened. */
export function SignalGroup({ kind, signals, isOwn, now }: SignalGroupProps) {
  const words = integrityWords();
  const { label, question, innocent } = kindWords()[kind];
  return (
    <Section title={`${label} · ${formatNumber(signals.length, 0)}`} full>
      <p>
        <b>{words.question}</b> {question}
      </p>
      <div>
        <b>{words.innocent}</b>
        <ul className="innocent">
          {innocent.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <ul className="signals">
        {signals.map((signal) => (
          <SignalRow
            key={`${signal.connectorId} ${signal.externalId} ${signal.at} ${signal.memberId}`}
            {...{ signal, isOwn, now }}
          />
        ))}
      </ul>
    </Section>
  );
}
