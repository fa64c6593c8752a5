import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { careWords } from './care-words.ts';
import type { HelpdeskStatus } from './helpdesk-card.tsx';

interface Changed {
  readonly webhookUrl: string;
  /** Ours, to be entered there; null when it is the helpdesk's own. */
  readonly secret: string | null;
}

/** Replaces the secret with which deliveries are proven: by the helpdesk's own, or by a new one of ours. Nothing is refused meanwhile. */
export function WebhookSecret({ helpdesk: { connectorId, secretFrom } }: { readonly helpdesk: HelpdeskStatus }) {
  const words = careWords();
  const isTheirs = secretFrom === 'helpdesk';
  const [changed, setChanged] = useState<Changed | null>(null);
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    setChanged(null);
    const webhookSecret = isTheirs ? value('webhook-secret').trim() : null;
    const { webhookUrl, secret } = await webApi.connectors.changeSecret.mutate({ connectorId, webhookSecret });
    setChanged({ webhookUrl, secret: isTheirs ? null : secret });
    form.reset();
  });
  const objection = problem.message ?? problem.fields['webhookSecret'] ?? null;
  return (
    <details>
      <summary>{words.secret}</summary>
      <form className="stack" onSubmit={onSubmit}>
        <p className="dim">{isTheirs ? words.secretTheirs : words.secretOurs}</p>
        {isTheirs && (
          <Field
            label={words.secretField}
            name="webhook-secret"
            type="password"
            autoComplete="off"
            required
            minLength={8}
          />
        )}
        {objection !== null && <Notice kind="problem">{objection}</Notice>}
        {changed !== null && (
          <Notice kind="good">
            {words.secretTaken} {words.sendsTo}: <span className="secret">{changed.webhookUrl}</span>
            {changed.secret !== null && (
              <>
                {' '}
                {words.secretOnce}: <span className="secret">{changed.secret}</span>
              </>
            )}
          </Notice>
        )}
        <div className="cluster">
          <Button type="submit" busy={busy}>
            {isTheirs ? words.save : words.newSecret}
          </Button>
        </div>
      </form>
    </details>
  );
}
