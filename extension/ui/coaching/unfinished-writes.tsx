import type { PendingWrite } from '../../messaging/outbox-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { coachWords } from './coach-words.ts';
import type { CoachWrites } from './use-coach-writes.ts';

interface UnfinishedWritesProps {
  readonly triggerId: string;
  readonly writes: CoachWrites;
  readonly onEdit: (write: PendingWrite) => void;
}

/** What the viewer wrote about a trigger that waits to be sent, or that the API did not take and why; nothing is lost until they say so. */
export function UnfinishedWrites({ triggerId, writes, onEdit }: UnfinishedWritesProps) {
  const words = coachWords();
  const { waiting, refused } = writes.of(triggerId);
  function edit(write: PendingWrite): void {
    writes.dismiss(write.requestId);
    onEdit(write);
  }
  return (
    <>
      {waiting.length > 0 && (
        <p className="dim" role="status">
          {words.pending}
        </p>
      )}
      {refused.map((write) => (
        <Notice key={write.requestId} kind="problem">
          {write.refusal !== null && <p>{sayProblem(write.refusal)}</p>}
          <div className="cluster">
            {write.path !== 'coaching.acknowledge' && (
              <Button look="quiet" onClick={() => edit(write)}>
                {words.editAgain}
              </Button>
            )}
            <Button look="quiet" onClick={() => writes.dismiss(write.requestId)}>
              {words.discard}
            </Button>
          </div>
        </Notice>
      ))}
    </>
  );
}
