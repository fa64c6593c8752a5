import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useWorkerQuery } from '../use-worker-query.ts';
import { effectWords } from './effect-words.ts';
import { sayEffect } from './trigger-words.ts';

/** What came of it since it was acknowledged: judged once at the end of its window, until then how much is known. */
export function Effect({ trigger }: { readonly trigger: RaisedTrigger }) {
  const { triggerId, effect, acknowledgedAt, evidence } = trigger;
  const { data } = useWorkerQuery(
    `effect ${triggerId} ${acknowledgedAt}`,
    async (api) => (effect === null && acknowledgedAt !== null ? api.coaching.effect.query({ triggerId }) : effect),
    effect?.state ?? null,
  );
  const shown = effect ?? data;
  if (shown === null) return null;
  const [verdict, ...numbers] = sayEffect(shown, evidence.figure.unit);
  return (
    <div className="effect">
      <p className="overline">{effectWords().effect}</p>
      <p>{verdict}</p>
      {numbers.map((line) => (
        <p key={line} className="dim">
          {line}
        </p>
      ))}
    </div>
  );
}
