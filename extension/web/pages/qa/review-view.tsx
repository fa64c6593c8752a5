import { sayProblem } from '../../../messaging/problem-words.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { qaWords } from '../../../ui/qa/qa-words.ts';
import { ReviewDetail } from '../../../ui/reviews/review-detail.tsx';
import { TicketLink } from '../../../ui/tickets/ticket-link.tsx';
import { useWorkerQuery } from '../../../ui/use-worker-query.ts';
import { Section } from '../../components/section.tsx';
import { PageLink } from '../../components/page-link.tsx';
import { useConnected } from '../../use-connected.ts';
import { qaPageWords } from './qa-page-words.ts';

interface ReviewViewProps {
  readonly reviewId: string;
  readonly version: string;
}

/** One finished review with its arithmetic, at an address of its own. */
export function ReviewView({ reviewId, version }: ReviewViewProps) {
  const words = qaPageWords();
  const connected = useConnected();
  const { data, problem } = useWorkerQuery(`review ${reviewId}`, (api) => api.reviews.get.query({ reviewId }), version);
  return (
    <div className="stack qa qa-page">
      <p>
        <PageLink to={data?.mine === true ? '/qa/own' : '/qa/reviews'}>
          <span aria-hidden="true">‹ </span>
          {data?.mine === true ? words.own : words.reviews}
        </PageLink>
      </p>
      {data === null && problem === null && <p className="dim">{qaWords().loading}</p>}
      {data === null && problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {data !== null && (
        <div className="rate">
          <Section title={data.ticket.subject ?? data.ticket.externalId}>
            <ReviewDetail reviewId={reviewId} version={version} />
          </Section>
          <Section title={words.theTicket(data.ticket.externalId)}>
            <p className="dim">{words.workOf(data.agent.name ?? qaWords().somebody)}</p>
            <div className="cluster">
              <TicketLink ticket={data.ticket} helpdesks={connected?.helpdesks ?? []} className="button">
                {words.inDesk}
              </TicketLink>
              <PageLink
                className="button quiet"
                to={`/tickets/${encodeURIComponent(data.ticket.connectorId)}/${encodeURIComponent(data.ticket.externalId)}`}
              >
                {words.timeline}
              </PageLink>
            </div>
          </Section>
        </div>
      )}
    </div>
  );
}
