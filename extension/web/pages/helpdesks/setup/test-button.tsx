import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../../ui/components/button.tsx';
import { Notice } from '../../../../ui/components/notice.tsx';
import { webApi } from '../../../api/web-api.ts';
import { useSubmit } from '../../../use-submit.ts';
import { setupWords } from './setup-words.ts';

/** Asks the helpdesk whether address, account and rights hold, and says what it answered. */
export function TestButton({ connectorId }: { readonly connectorId: string }) {
  const words = setupWords();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState(false);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    setAnswers(false);
    await webApi.connectors.test.mutate({ connectorId });
    setAnswers(true);
    await queries.invalidateQueries({ queryKey: ['helpdesk-newest', connectorId] });
  });
  return (
    <form className="stack" onSubmit={onSubmit}>
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      {answers && <Notice kind="good">{words.answers}</Notice>}
      <div className="cluster">
        <Button type="submit" busy={busy}>
          {words.test}
        </Button>
      </div>
    </form>
  );
}
