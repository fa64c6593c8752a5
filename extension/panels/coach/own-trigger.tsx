import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { OwnTriggerBody } from '../../ui/coaching/own-trigger-body.tsx';
import { TriggerHead } from '../../ui/coaching/trigger-head.tsx';
import type { CoachWrites } from '../../ui/coaching/use-coach-writes.ts';

interface OwnTriggerProps {
  readonly trigger: RaisedTrigger;
  readonly writes: CoachWrites;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** A trigger about the viewer under its heading. */
export function OwnTrigger({ trigger, writes, helpdesks }: OwnTriggerProps) {
  return (
    <article className="coach-trigger" data-testid="coach-trigger">
      <h3>
        <TriggerHead trigger={trigger} withName={false} />
      </h3>
      <OwnTriggerBody trigger={trigger} writes={writes} helpdesks={helpdesks} />
    </article>
  );
}
