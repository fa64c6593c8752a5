import { sayProblem } from '../../messaging/problem-words.ts';
import { Notice } from '../components/notice.tsx';
import type { WorkerQuery } from '../use-worker-query.ts';
import { formatDateTime } from '../words/instant.ts';
import { coachWords } from './coach-words.ts';

/** Why there is no answer, or that it is an old one; nothing when all is well. */
export function AnswerState({ query }: { readonly query: WorkerQuery<unknown> }) {
  const words = coachWords();
  const { data, problem, isKept, answeredAt } = query;
  if (data === null && problem === null) return <p className="empty">{words.loading}</p>;
  if (problem === null && !isKept) return null;
  return (
    <div className="pad">
      {problem !== null && <Notice kind="problem">{sayProblem(problem)}</Notice>}
      {problem === null && answeredAt !== null && (
        <Notice kind="plain">{words.kept(formatDateTime(answeredAt))}</Notice>
      )}
    </div>
  );
}
