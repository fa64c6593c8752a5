import type { PendingWrite } from '../../messaging/outbox-view.ts';
import { sayProblem } from '../../messaging/problem-words.ts';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { coachWords } from './coach-words.ts';

interface RefusedWritesProps {
  readonly writes: readonly PendingWrite[];
  readonly onEdit: (write: PendingWrite) => void;
  readonly onDiscard: (write: PendingWrite) => void;
}

/** What the API did not take and why; nothing is lost until the person says so. */
export function RefusedWrites({ writes, onEdit, onDiscard }: RefusedWritesProps) {
  const words = coachWords();
  return writes.map((write) => (
    <Notice key={write.requestId} kind="problem">
      {write.refusal !== null && <p>{sayProblem(write.refusal)}</p>}
      <div className="cluster">
        {write.path !== 'coaching.acknowledge' && (
          <Button look="quiet" onClick={() => onEdit(write)}>
            {words.editAgain}
          </Button>
        )}
        <Button look="quiet" onClick={() => onDiscard(write)}>
          {words.discard}
        </Button>
      </div>
    </Notice>
  ));
}
