import type { SignalView } from '@shiftlight/shared/views/integrity-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { TextField } from '../../../ui/components/text-field.tsx';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { integrityWords } from './integrity-words.ts';

interface AnswerFormProps {
  readonly signal: SignalView;
  readonly isOwn: boolean;
}

/** The person explains, who leads them closes with a reason; the same text sent again after a failure is the same request. */
export function AnswerForm({ signal, isOwn }: AnswerFormProps) {
  const words = integrityWords();
  const queries = useQueryClient();
  const pending = useRef<{ readonly text: string; readonly requestId: string } | null>(null);
  const form = useSubmit(async (value, element) => {
    const text = value('text');
    if (pending.current?.text !== text) pending.current = { text, requestId: crypto.randomUUID() };
    const { connectorId, externalId, kind, at } = signal;
    const input = { requestId: pending.current.requestId, signal: { connectorId, externalId, kind, at }, text };
    await (isOwn ? webApi.integrity.explain.mutate(input) : webApi.integrity.close.mutate(input));
    pending.current = null;
    element.reset();
    await queries.invalidateQueries({ queryKey: ['signals'] });
  });
  return (
    <details>
      <summary>{isOwn ? words.explain : words.close}</summary>
      <form className="stack tight" onSubmit={form.onSubmit}>
        <TextField
          label={isOwn ? words.explainLabel : words.closeLabel}
          name="text"
          required
          maxLength={2000}
          error={form.problem.message}
        />
        <div className="cluster">
          <Button type="submit" busy={form.busy}>
            {isOwn ? words.send : words.closeNow}
          </Button>
        </div>
      </form>
    </details>
  );
}
