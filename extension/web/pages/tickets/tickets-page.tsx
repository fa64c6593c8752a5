import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { findTicketUrl } from '../../../ui/tickets/find-ticket-url.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import type { PageProps } from '../page.ts';
import { ticketsWords } from './tickets-words.ts';
import { TicketTimeline } from './ticket-timeline.tsx';
import './tickets.css';

/** One ticket as a picture: what happened, who had it, and how its clocks ran; `/tickets/<connector>/<ticket>`. */
export function TicketsPage({ rest: [connectorId, externalId] }: PageProps) {
  const words = ticketsWords();
  if (connectorId === undefined || externalId === undefined) return <Notice kind="plain">{words.which}</Notice>;
  return <Ticket connectorId={connectorId} externalId={externalId} />;
}

function Ticket({ connectorId, externalId }: { readonly connectorId: string; readonly externalId: string }) {
  const words = ticketsWords();
  const ref = { connectorId, externalId };
  const view = useQuery({ queryKey: ['ticket', ref], queryFn: () => webApi.tickets.receipts.query(ref) });
  const helpdesks = useQuery({ queryKey: ['origins'], queryFn: () => webApi.connectors.origins.query() });
  const url = findTicketUrl(ref, helpdesks.data ?? []);
  return (
    <div className="stack">
      <h2>
        {words.name(externalId)}{' '}
        {url !== null && (
          <a className="button quiet" href={url} target="_blank" rel="noreferrer">
            {words.inDesk}
          </a>
        )}
      </h2>
      {view.isError && <Notice kind="problem">{explain(view.error).message}</Notice>}
      {view.isPending && <p className="dim">{words.loading}</p>}
      {view.data !== undefined && <TicketTimeline view={view.data} />}
    </div>
  );
}
