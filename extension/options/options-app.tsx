import { useCallback, useEffect, useState } from 'react';
import type { ConnectionView, SignInCode } from '../messaging/connection-view.ts';
import { toProblemCode, type ProblemCode } from '../messaging/problem.ts';
import { problemWords } from '../messaging/problem-words.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { Light } from '../ui/components/light.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { AddressStep } from './address-step.tsx';
import { CodeStep } from './code-step.tsx';
import { ConnectedStep } from './connected-step.tsx';

/** Settings page: connect, see the state of the connection, sign out. */
export function OptionsApp() {
  const [connection, setConnection] = useState<ConnectionView | null>(null);
  const [code, setCode] = useState<SignInCode | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const load = useCallback(() => {
    sendRequest({ type: 'connection.get' }).then(setConnection, (error: unknown) => setProblem(toProblemCode(error)));
  }, []);
  useEffect(load, [load]);
  const finish = useCallback(() => {
    setCode(null);
    load();
  }, [load]);
  return (
    <main className="options">
      <header>
        <span className="running">
          <Light lit={2} large />
        </span>
        <h1>Shiftlight</h1>
      </header>
      {problem !== null && <Notice kind="problem">{problemWords()[problem]}</Notice>}
      {code !== null && <CodeStep code={code} onDone={finish} onCancel={() => setCode(null)} />}
      {code === null && connection?.step === 'not-connected' && (
        <AddressStep lastAddress={connection.apiUrl} signedOut={connection.signedOut} onCode={setCode} />
      )}
      {code === null && connection?.step === 'connected' && (
        <ConnectedStep connection={connection} onChange={setConnection} />
      )}
    </main>
  );
}
