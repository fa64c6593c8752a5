import { useState } from 'react';
import { hasRole } from '../../messaging/roles.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { Button } from '../../ui/components/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { usePendingWrites } from '../../ui/use-pending-writes.ts';
import { usePanelStore } from '../panel-store.ts';
import type { PanelProps } from '../panel.ts';
import { useAskedTicket } from '../use-asked-ticket.ts';
import { useCurrentTicket } from '../use-current-ticket.ts';
import { ChecklistEditor } from './checklist-editor.tsx';
import '../../ui/checklists/checklists.css';
import '../../ui/escalations/escalate.css';
import { escalateWords } from '../../ui/escalations/escalate-words.ts';
import { OwnSection } from './own-section.tsx';
import { TeamSection } from './team-section.tsx';
import { TicketSection } from './ticket-section.tsx';
import { WaitingSection } from './waiting-section.tsx';

/** Decisions of others touch no ticket of ours: while the panel is in view, it looks again this often. */
const lookAgainMs = 10_000;

/** Handing tickets over, completely: the tag of the ticket in view, what waits for a specialist, and how one's own fared. */
export function EscalatePanel({ connection }: PanelProps) {
  const words = escalateWords();
  const [isEditing, setIsEditing] = useState(false);
  const current = useCurrentTicket();
  const asked = useAskedTicket('escalate', current === null ? null : toTicketKey(current.ref));
  const ticket = asked ?? current?.ref ?? null;
  const ticketKey = ticket === null ? null : toTicketKey(ticket);
  const position = usePanelStore((state) => (ticketKey === null ? 0 : (state.tickets.get(ticketKey)?.position ?? 0)));
  const pending = usePendingWrites('escalations.');
  const version = `${pending.accepted ?? ''}/${Math.floor(useNow(lookAgainMs) / lookAgainMs)}`;
  const { role } = connection.viewer;
  if (isEditing) return <ChecklistEditor onClose={() => setIsEditing(false)} />;
  const sections = { connection, pending, version, shownTicketKey: ticketKey };
  return (
    <div className="escalate">
      {ticket === null ? (
        <p className="pad dim">{words.noTicket}</p>
      ) : (
        <TicketSection
          key={ticketKey}
          ticket={ticket}
          connection={connection}
          pending={pending}
          version={`${version}/${position}`}
          takesFocus={asked !== null}
        />
      )}
      {hasRole(role, 'specialist') && <WaitingSection {...sections} />}
      <OwnSection {...sections} />
      {hasRole(role, 'lead') && <TeamSection />}
      {hasRole(role, 'manager') && (
        <p className="pad">
          <Button onClick={() => setIsEditing(true)}>{words.editChecklists}</Button>
        </p>
      )}
    </div>
  );
}
