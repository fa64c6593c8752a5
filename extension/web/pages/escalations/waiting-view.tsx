import { sayProblem } from '../../../messaging/problem-words.ts';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { Decision } from '../../../ui/escalations/decision.tsx';
import { escalateWords } from '../../../ui/escalations/escalate-words.ts';
import { EscalationDetail } from '../../../ui/escalations/escalation-detail.tsx';
import { findWrites } from '../../../ui/escalations/find-writes.ts';
import { PendingNotes } from '../../../ui/escalations/pending-notes.tsx';
import type { PendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { Section } from '../../components/section.tsx';
import { EscalationItem } from './escalation-item.tsx';
import { escalationsWords } from './escalations-words.ts';
import { TicketWays } from './ticket-ways.tsx';
import { useTicketSigns } from './use-ticket-signs.ts';

interface WaitingViewProps {
  readonly pending: PendingWrites;
  readonly version: string;
  readonly now: number;
}

/** Escalations that wait for the viewer as a specialist, the longest first, each with what it needs to be decided. */
export function WaitingView({ pending, version, now }: WaitingViewProps) {
  const words = escalateWords();
  const { data, problem, isKept, answeredAt } = useWorkerQuery(
    'escalations.waiting',
    (api) => api.escalations.waiting.query(),
    version,
  );
  const signs = useTicketSigns(data?.map(({ ticket }) => ticket) ?? [], version);
  return (
    <Section title={words.waiting} full>
      {problem !== null && data === null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {problem === null && data === null && <p className="dim">{words.loading}</p>}
      {isKept && answeredAt !== null && <Notice kind="plain">{words.asOf(formatInstant(answeredAt, now))}</Notice>}
      {data?.length === 0 && <p className="dim">{words.nothingWaiting}</p>}
      <ul className="esc-items">
        {data?.map((one, index) => {
          const writes = findWrites(pending.writes, null, [one.escalationId]);
          return (
            <EscalationItem
              key={one.escalationId}
              escalation={one}
              sign={signs.get(toTicketKey(one.ticket)) ?? null}
              now={now}
            >
              <PendingNotes writes={writes} pending={pending} />
              <details open={index === 0}>
                <summary>{escalationsWords().decide}</summary>
                <TicketWays ticket={one.ticket} />
                <div className="esc-open">
                  <EscalationDetail escalation={one} now={now} />
                </div>
                {writes.length === 0 && one.may.decide && <Decision escalation={one} />}
              </details>
            </EscalationItem>
          );
        })}
      </ul>
    </Section>
  );
}
