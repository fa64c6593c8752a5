import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { MouseEvent, ReactNode } from 'react';
import { browser } from 'wxt/browser';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { findTicketUrl } from './find-ticket-url.ts';
import { openTicket } from './open-ticket.ts';

interface TicketLinkProps {
  readonly ticket: TicketRef;
  readonly helpdesks: readonly ConnectedHelpdesk[];
  readonly className: string;
  readonly children: ReactNode;
}

/** Leads to a ticket in its helpdesk, reusing the tab that shows it; plain text where its address cannot be built. */
export function TicketLink({ ticket, helpdesks, className, children }: TicketLinkProps) {
  const url = findTicketUrl(ticket, helpdesks);
  if (url === null) return <div className={className}>{children}</div>;
  const open = (event: MouseEvent) => {
    // Another button or a modifier asks for a tab or window of its own: the browser knows best.
    // A page outside the extension knows no tabs: its link just opens.
    if (browser?.tabs === undefined) return;
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void openTicket(ticket, url, helpdesks).catch(() => window.open(url, '_blank', 'noreferrer'));
  };
  return (
    <a className={className} href={url} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}
