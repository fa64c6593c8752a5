import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { SignInCode } from '../messaging/connection-view.ts';
import { toProblemCode, type ProblemCode } from '../messaging/problem.ts';
import { problemWords } from '../messaging/problem-words.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { Button } from '../ui/components/button.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { optionsWords } from './options-words.ts';

interface CodeStepProps {
  readonly code: SignInCode;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Second step: the person confirms the code on the sign-in page, which opens by itself; we ask until they did. */
export function CodeStep({ code, onDone, onCancel }: CodeStepProps) {
  const words = optionsWords();
  const problem = usePolling(code, onDone);
  useEffect(() => void browser.tabs.create({ url: code.verificationUrl }), [code]);
  return (
    <section className="card stack">
      <h2>{words.confirmCode}</h2>
      <p>{words.confirmHow}</p>
      <p className="code" data-testid="user-code">
        {code.userCode}
      </p>
      {problem === null ? (
        <p className="dim" role="status">
          {words.waiting}
        </p>
      ) : (
        <Notice kind="problem">{problemWords()[problem]}</Notice>
      )}
      <div className="cluster">
        <a className="button" href={code.verificationUrl} target="_blank" rel="noreferrer">
          {words.openPageAgain}
        </a>
        <Button look="quiet" onClick={onCancel}>
          {problem === null ? words.cancel : words.startAgain}
        </Button>
      </div>
    </section>
  );
}

/** Problems after which asking again may still succeed. */
const passing: ReadonlySet<ProblemCode> = new Set(['unreachable', 'server-error', 'too-many-requests']);

function usePolling(code: SignInCode, onDone: () => void): ProblemCode | null {
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function poll(): Promise<void> {
      let nextMs = code.intervalMs;
      try {
        const answer = await sendRequest({ type: 'connection.poll' });
        if (!isCurrent) return;
        if (answer.done) return onDone();
        nextMs = answer.intervalMs;
        setProblem(null);
      } catch (error) {
        if (!isCurrent) return;
        const found = toProblemCode(error);
        setProblem(found);
        if (!passing.has(found)) return;
      }
      timer = setTimeout(() => void poll(), nextMs);
    }
    timer = setTimeout(() => void poll(), code.intervalMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [code, onDone]);
  return problem;
}
