import type { SignalView } from '@shiftlight/shared/views/integrity-view.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { formatDateTime, formatInstant } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { AnswerForm } from './answer-form.tsx';
import { integrityWords } from './integrity-words.ts';
import { kindWords, sayHappened } from './kind-words/index.ts';

interface SignalCardProps {
  readonly signal: SignalView;
  readonly isOwn: boolean;
  readonly now: number;
}

/** One signal: what happened with its ticket, which question it raises, what may well explain it, and what was said. */
export function SignalCard({ signal, isOwn, now }: SignalCardProps) {
  const words = integrityWords();
  const kind = kindWords()[signal.kind];
  return (
    <li className="card section signal" data-testid={`signal-${signal.externalId}`}>
      <div className="signal-head">
        <h2>{kind.label}</h2>
        <span className={`tag ${signal.state}`}>{words.states[signal.state]}</span>
      </div>
      <p>{sayHappened(signal)}</p>
      <p className="dim">
        <PageLink to={`/tickets/${signal.connectorId}/${encodeURIComponent(signal.externalId)}`}>
          #{signal.externalId} {signal.subject ?? words.noSubject}
        </PageLink>{' '}
        · {formatInstant(signal.at, now)}
        {!isOwn && <> · {signal.memberName}</>} ·{' '}
        {words.moves(sayAnyMetric({ metricId: signal.metricId, label: signal.metricId }))}
      </p>
      <p>
        <b>{words.question}</b> {kind.question}
      </p>
      <div>
        <b>{words.innocent}</b>
        <ul className="innocent">
          {kind.innocent.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
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
