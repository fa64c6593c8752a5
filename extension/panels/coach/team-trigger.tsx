import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useState } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { TeamTriggerBody } from '../../ui/coaching/team-trigger-body.tsx';
import { TriggerHead } from '../../ui/coaching/trigger-head.tsx';
import type { CoachWrites } from '../../ui/coaching/use-coach-writes.ts';

interface TeamTriggerProps {
  readonly trigger: RaisedTrigger;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** A trigger about somebody whom the viewer leads, folded until it is opened. */
export function TeamTrigger({ trigger, writes, helpdesks }: TeamTriggerProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className="coach-trigger"
      data-testid="team-trigger"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <TriggerHead trigger={trigger} withName />
      </summary>
      {isOpen && (
        <div className="coach-body">
          <TeamTriggerBody trigger={trigger} writes={writes} helpdesks={helpdesks} />
        </div>
      )}
    </details>
  );
}
