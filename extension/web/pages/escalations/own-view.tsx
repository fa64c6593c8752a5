import { sayProblem } from '../../../messaging/problem-words.ts';
import { toTicketKey } from '../../../messaging/ticket-key.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { escalateWords } from '../../../ui/escalations/escalate-words.ts';
import { findWrites } from '../../../ui/escalations/find-writes.ts';
import { PendingNotes } from '../../../ui/escalations/pending-notes.tsx';
import type { PendingWrites } from '../../../ui/use-pending-writes.ts';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { formatInstant } from '../../../ui/words/instant.ts';
import { PageLink } from '../../components/page-link.tsx';
import { Section } from '../../components/section.tsx';
import { EscalationItem } from './escalation-item.tsx';
import { escalationsWords } from './escalations-words.ts';
import { lastDays, toOverviewPath } from './overview-address.ts';
import { useTicketSigns } from './use-ticket-signs.ts';

interface OwnViewProps {
  readonly memberId: string;
  readonly pending: PendingWrites;
  readonly version: string;
  readonly now: number;
}

/** What the viewer escalated: what came back first, then the rest. Their figures are in the overview. */
export function OwnView({ memberId, pending, version, now }: OwnViewProps) {
  const words = escalateWords();
  const { data, problem, isKept, answeredAt } = useWorkerQuery(
    'escalations.own',
    (api) => api.escalations.own.query(),
    version,
  );
  const all = data?.escalations ?? [];
  const signs = useTicketSigns(
    all.filter(({ state }) => state === 'waiting' || state === 'returned').map(({ ticket }) => ticket),
    version,
  );
  const back = all.filter(({ state }) => state === 'returned');
  const others = all.filter(({ state }) => state !== 'returned');
  const toItem = (one: (typeof all)[number]) => (
    <EscalationItem key={one.escalationId} escalation={one} sign={signs.get(toTicketKey(one.ticket)) ?? null} now={now}>
      <PendingNotes writes={findWrites(pending.writes, null, [one.escalationId])} pending={pending} />
      {one.may.resend && (
        <p>
          <PageLink className="button primary" to={`/escalations/${one.escalationId}`}>
            {words.complete}
          </PageLink>
        </p>
      )}
    </EscalationItem>
  );
  return (
    <>
      {problem !== null && data === null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {problem === null && data === null && <p className="dim">{words.loading}</p>}
      {isKept && answeredAt !== null && <Notice kind="plain">{words.asOf(formatInstant(answeredAt, now))}</Notice>}
      {back.length > 0 && (
        <Section title={words.cameBack} full>
          <ul className="esc-items">{back.map(toItem)}</ul>
        </Section>
      )}
      {data !== null && (
        <Section title={`${words.own} · ${words.days(data.days)}`} full>
          <p>
            <PageLink to={toOverviewPath({ scope: 'member', id: memberId }, lastDays(data.serverNow, data.days))}>
              {escalationsWords().ownOverview}
            </PageLink>
          </p>
          {data.escalations.length === 0 && <p className="dim">{words.nothingOwn}</p>}
          <ul className="esc-items">{others.map(toItem)}</ul>
        </Section>
      )}
    </>
  );
}
