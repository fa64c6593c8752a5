import { sayProblem } from '../messaging/problem-words.ts';
import { Button } from '../ui/components/button.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { usePendingWrites } from '../ui/use-pending-writes.ts';
import { panelWords } from './panel-words.ts';
import { useRoute } from './route-store.ts';

/** What the person wrote in any panel and the API has not taken yet: how much waits, and every refusal with its reason. */
export function UnsentWrites() {
  const { writes, dismiss, retry } = usePendingWrites('');
  const go = useRoute((route) => route.go);
  const words = panelWords();
  const waiting = writes.filter(({ refusal }) => refusal === null).length;
  return (
    <>
      {waiting > 0 && (
        <p className="pad dim" role="status">
          {words.waiting(waiting)}
        </p>
      )}
      {writes.map(({ requestId, path, refusal }) =>
        refusal === null ? null : (
          <div className="pad" key={requestId}>
            <Notice kind="problem">
              <b>{words.notTaken}</b> {sayProblem(refusal)}
              <div className="cluster">
                <Button look="quiet" onClick={() => retry(requestId)}>
                  {words.sendAgain}
                </Button>
                <Button look="quiet" onClick={() => go({ panel: toPanel(path), ticket: null })}>
                  {words.look}
                </Button>
                <Button look="quiet" onClick={() => dismiss(requestId)}>
                  {words.discard}
                </Button>
              </div>
            </Notice>
          </div>
        ),
      )}
    </>
  );
}

const panelOf: Readonly<Record<string, string>> = {
  escalations: 'escalate',
  coaching: 'coach',
  disputes: 'mine',
  reviews: 'qa',
  sampling: 'qa',
  calibration: 'qa',
};

/** The panel in which writes of this path are made. */
const toPanel = (path: string): string => panelOf[path.slice(0, path.indexOf('.'))] ?? 'now';
