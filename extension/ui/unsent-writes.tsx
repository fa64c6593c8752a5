import { sayProblem } from '../messaging/problem-words.ts';
import { Button } from './components/button.tsx';
import { Notice } from './components/notice.tsx';
import { unsentWords } from './unsent-words.ts';
import { usePendingWrites } from './use-pending-writes.ts';

/** How to show where a write of this path was made (`reviews.submit`); null where this surface does not show it. */
export type FindWayToWrite = (path: string) => (() => void) | null;

/** What the person wrote anywhere and the API has not taken yet: how much waits, and every refusal with its reason. */
export function UnsentWrites({ findWay }: { readonly findWay: FindWayToWrite }) {
  const { writes, dismiss, retry } = usePendingWrites('');
  const words = unsentWords();
  const waiting = writes.filter(({ refusal }) => refusal === null).length;
  return (
    <>
      {waiting > 0 && (
        <p className="unsent dim" role="status">
          {words.waiting(waiting)}
        </p>
      )}
      {writes.map(({ requestId, path, refusal }) => {
        if (refusal === null) return null;
        const look = findWay(path);
        return (
          <div className="unsent" key={requestId}>
            <Notice kind="problem">
              <b>{words.notTaken}</b> {sayProblem(refusal)}
              <div className="cluster">
                <Button look="quiet" onClick={() => retry(requestId)}>
                  {words.sendAgain}
                </Button>
                {look !== null && (
                  <Button look="quiet" onClick={look}>
                    {words.look}
                  </Button>
                )}
                <Button look="quiet" onClick={() => dismiss(requestId)}>
                  {words.discard}
                </Button>
              </div>
            </Notice>
          </div>
        );
      })}
    </>
  );
}
