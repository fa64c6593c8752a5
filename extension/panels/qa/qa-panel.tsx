import { useState } from 'react';
import { hasRole } from '../../messaging/roles.ts';
import { toTicketKey } from '../../messaging/ticket-key.ts';
import { Button } from '../../ui/components/button.tsx';
import { useNow } from '../../ui/use-now.ts';
import { usePendingWrites } from '../../ui/use-pending-writes.ts';
import type { PanelProps } from '../panel.ts';
import { useAskedTicket } from '../use-asked-ticket.ts';
import { useCurrentTicket } from '../use-current-ticket.ts';
import { CalibrationSection } from './calibration-section.tsx';
import { DisputeStatistics } from '../../ui/qa/dispute-statistics.tsx';
import { statisticsWords } from '../../ui/qa/dispute-statistics-words.ts';
import '../../ui/rubrics/rubrics.css';
import '../../ui/qa/qa.css';
import { qaWords } from '../../ui/qa/qa-words.ts';
import { QaSection } from './qa-section.tsx';
import { QueueSection } from './queue-section.tsx';
import { ReviewsSection } from './reviews-section.tsx';
import { RubricEditor } from './rubric-editor.tsx';
import { SamplingSection } from './sampling-section.tsx';
import { TicketSection } from './ticket-section.tsx';

/** Draws and reviews of others touch no ticket of ours: while the panel is in view, it looks again this often. */
const lookAgainMs = 10_000;

/** Quality reviews: the ticket in view with its rubric, what waits, what was found about oneself; for leads the samples. */
export function QaPanel({ connection }: PanelProps) {
  const words = qaWords();
  const [isEditing, setEditing] = useState(false);
  const current = useCurrentTicket();
  const asked = useAskedTicket('qa', current === null ? null : toTicketKey(current.ref));
  const pending = usePendingWrites('');
  const version = `${pending.accepted ?? ''}/${Math.floor(useNow(lookAgainMs) / lookAgainMs)}`;
  const ticket = asked ?? current?.ref ?? null;
  const { role } = connection.viewer;
  const reviews = hasRole(role, 'specialist');
  const leads = hasRole(role, 'lead');
  if (isEditing)
    return (
      <div className="qa">
        <RubricEditor onClose={() => setEditing(false)} />
      </div>
    );
  return (
    <div className="qa">
      {reviews && ticket !== null && (
        <TicketSection key={toTicketKey(ticket)} {...{ ticket, connection, pending, version }} />
      )}
      {reviews && <QueueSection {...{ connection, pending, version }} />}
      {!reviews && <ReviewsSection title={words.own} empty={words.noneOwn} which="own" {...{ connection, version }} />}
      {leads && <SamplingSection {...{ version }} />}
      {reviews && <CalibrationSection mayOpen={leads} version={version} />}
      {leads && <ReviewsSection title={words.team} empty={words.noneTeam} which="team" {...{ connection, version }} />}
      {leads && (
        <QaSection title={statisticsWords().title}>
          <div className="pad">
            <DisputeStatistics version={version} />
          </div>
        </QaSection>
      )}
      {reviews && <ReviewsSection title={words.written} empty={null} which="written" {...{ connection, version }} />}
      {reviews && <ReviewsSection title={words.own} empty={null} which="own" {...{ connection, version }} />}
      {hasRole(role, 'manager') && (
        <p className="pad">
          <Button onClick={() => setEditing(true)}>{words.rubrics}</Button>
        </p>
      )}
    </div>
  );
}
