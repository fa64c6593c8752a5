import type { SignalView } from '@shiftlight/shared/views/integrity-view.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { formatDateTime, formatInstant } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { AnswerForm } from './answer-form.tsx';
import { integrityWords } from './integrity-words.ts';
import { sayHappened } from './kind-words/index.ts';

interface SignalRowProps {
  readonly signal: SignalView;
  readonly isOwn: boolean;
  readonly now: number;
}

/** One signal: what happened in which ticket, and what was said of it. */
export function SignalRow({ signal, isOwn, now }: SignalRowProps) {
  const words = integrityWords();
  return (
    <li className="signal" data-testid={`signal-${signal.externalId}`}>
      <div className="signal-head">
        <p>{sayHappened(signal)}</p>
        <span className={`tag ${signal.state}`}>{words.states[signal.state]}</span>
      </div>
      <p className="dim">
        <PageLink to={`/tickets/${signal.connectorId}/${encodeURIComponent(signal.externalId)}`}>
          #{signal.externalId} {signal.subject ?? words.noSubject}
        </PageLink>{' '}
        · {formatInstant(signal.at, now)}
        {!isOwn && <> · {signal.memberName}</>} ·{' '}
        {words.moves(sayAnyMetric({ metricId: signal.metricId, label: signal.metricId }))}
      </p>
      {signal.notes.length > 0 && (
        <ul className="stack tight">
          {signal.notes.map(({ id, kind: said, text, authorName, at }) => (
            <li key={id}>
              <p className="note-text">{text}</p>
              <p className="dim">{words.said[said](authorName, formatDateTime(at))}</p>
            </li>
          ))}
        </ul>
      )}
      {signal.state !== 'closed' && <AnswerForm signal={signal} isOwn={isOwn} />}
    </li>
  );
}
