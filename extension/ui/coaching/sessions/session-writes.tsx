import { sayProblem } from '../../../messaging/problem-words.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { usePendingWrites } from '../../use-pending-writes.ts';
import { sessionWords } from './session-words.ts';

/** What the viewer wrote about sessions that waits to be sent, or that the API did not take and why. */
export function SessionWrites() {
  const words = sessionWords();
  const { writes, dismiss } = usePendingWrites('coachingSessions.');
  return (
    <>
      {writes.some(({ refusal }) => refusal === null) && (
        <p className="dim" role="status">
          {words.pending}
        </p>
      )}
      {writes.map(({ requestId, refusal }) =>
        refusal === null ? null : (
          <Notice key={requestId} kind="problem">
            <p>{sayProblem(refusal)}</p>
            <Button look="quiet" onClick={() => dismiss(requestId)}>
              {words.discard}
            </Button>
          </Notice>
        ),
      )}
    </>
  );
}
