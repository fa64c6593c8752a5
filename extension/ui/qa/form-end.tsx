import { sayProblem } from '../../messaging/problem-words.ts';
import type { Problem } from '../../messaging/problem.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';

interface FormEndProps {
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly words: { readonly send: string; readonly cancel: string };
  onClose(): void;
}

/** How a form of sampling and calibration ends: why it could not be sent, sending, and giving up. */
export function FormEnd({ problem, busy, words, onClose }: FormEndProps) {
  return (
    <>
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {words.send}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </>
  );
}
