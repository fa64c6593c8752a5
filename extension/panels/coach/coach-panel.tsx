import { useState } from 'react';
import { hasRole } from '../../messaging/roles.ts';
import { usePanelStore } from '../panel-store.ts';
import type { PanelProps } from '../panel.ts';
import { coachWords } from '../../ui/coaching/coach-words.ts';
import { MyCoaching } from './my-coaching.tsx';
import { TeamCoaching } from './team-coaching.tsx';
import { useCoachWrites } from '../../ui/coaching/use-coach-writes.ts';
import '../../ui/coaching/coaching.css';

const views = ['mine', 'team'] as const;
type View = (typeof views)[number];

/** Coaching triggers: the viewer's own and, for who leads others, theirs. */
export function CoachPanel({ connection: { viewer, helpdesks } }: PanelProps) {
  const words = coachWords();
  const leads = hasRole(viewer.role, 'lead');
  const [view, setView] = useState<View>(leads ? 'team' : 'mine');
  const topicVersion = usePanelStore(({ topicVersions }) => topicVersions.coaching ?? 0);
  const writes = useCoachWrites();
  const version = `${topicVersion} ${writes.accepted}`;
  return (
    <>
      {leads && (
        <fieldset className="periods">
          <legend className="visually-hidden">{words.whose}</legend>
          {views.map((id) => (
            <label key={id}>
              <input type="radio" name="coach-view" checked={id === view} onChange={() => setView(id)} />
              {words.views[id]}
            </label>
          ))}
        </fieldset>
      )}
      {view === 'mine' ? (
        <MyCoaching viewerId={viewer.memberId} version={version} writes={writes} helpdesks={helpdesks} />
      ) : (
        <TeamCoaching viewerId={viewer.memberId} version={version} writes={writes} helpdesks={helpdesks} />
      )}
    </>
  );
}
