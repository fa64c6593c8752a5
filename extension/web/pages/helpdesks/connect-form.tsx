import { findHelpdesk } from '@shiftlight/shared/helpdesks/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { adminWords } from '../../admin-words.ts';
import { webApi } from '../../api/web-api.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { useSubmit } from '../../use-submit.ts';
import { listTimeZones } from '../../components/time-zones.ts';
import { getGuide } from './connect-guide.ts';
import { AccountFields, readAccount } from './account-fields.tsx';
import { guideWords, sayGuide } from './guide-words.ts';

/** What the server answered to a new connection. */
export interface Connected {
  /** Id in the helpdesk registry. */
  readonly helpdesk: string;
  readonly name: string;
  readonly webhookUrl: string;
  readonly scrip: string | null;
  /** The system makes the secret itself, and it was not entered yet. */
  readonly theirs: boolean;
  /** Ours, for a system that signs with it; null when nothing has to be entered there by hand. */
  readonly secret: string | null;
}

const first = 'request-tracker';

/** Connects a helpdesk: asks for what that one needs, and the server tries address and account before it stores anything. */
export function ConnectForm({ onConnected }: { readonly onConnected: (connected: Connected) => void }) {
  const words = adminWords();
  const queries = useQueryClient();
  const [helpdesk, setHelpdesk] = useState(first);
  const kinds = useQuery({ queryKey: ['helpdesk-kinds'], queryFn: () => webApi.connectors.kinds.query() });
  const systems = useQuery({ queryKey: ['helpdesks'], queryFn: () => webApi.connectors.list.query() });
  const kind = kinds.data?.find((one) => one.helpdesk === helpdesk);
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    const webhookSecret = value('webhook-secret').trim();
    const created = await webApi.connectors.create.mutate({
      helpdesk,
      name: value('name'),
      baseUrl: value('base-url').trim(),
      credentials: readAccount(value),
      settings: readSettings(value),
      ...(webhookSecret === '' ? {} : { webhookSecret }),
    });
    const { webhookUrl, scrip, secret } = created;
    const theirs = kind?.secretFrom === 'helpdesk' && webhookSecret === '';
    onConnected({
      helpdesk,
      name: value('name'),
      webhookUrl,
      scrip,
      secret: scrip === null && !theirs ? secret : null,
      theirs,
    });
    form.reset();
    await queries.invalidateQueries({ queryKey: ['helpdesks'] });
  });
  const options = (kinds.data ?? [{ helpdesk: first }])
    .filter(({ helpdesk: id }) => findHelpdesk(id)?.isForTrials !== true)
    .map(({ helpdesk: id }) => ({ value: id, name: nameOf(id) }));
  const readsLog = kind?.readsLog ?? true;
  const guide = getGuide(helpdesk, readsLog);
  return (
    <form className="stack" onSubmit={onSubmit}>
      <div className="two">
        <SelectField
          label={words.helpdesk}
          name="helpdesk"
          options={options}
          value={helpdesk}
          onChange={({ target }) => setHelpdesk(target.value)}
        />
        <Field
          key={`name ${helpdesk}`}
          label={words.name}
          name="name"
          defaultValue={nameOf(helpdesk)}
          required
          maxLength={120}
          error={problem.fields['name'] ?? null}
        />
        <Field
          label={words.address}
          name="base-url"
          type="url"
          placeholder={guide.example}
          hint={words.addressHint}
          required
          error={problem.fields['baseUrl'] ?? null}
        />
      </div>
      <p className="dim">{sayGuide(helpdesk, readsLog)}</p>
      <div className="two">
        <AccountFields guide={guide} />
        {guide.webhookSecret && (
          <Field
            label={words.webhookSecret}
            name="webhook-secret"
            type="password"
            autoComplete="off"
            hint={words.webhookSecretHint}
          />
        )}
      </div>
      {guide.usesIds && (
        <SelectField
          label={guideWords().idsOf}
          name="ids-of"
          hint={guideWords().idsOfHint}
          options={[
            { value: '', name: guideWords().ownIds },
            ...(systems.data ?? []).map(({ connectorId, name }) => ({ value: connectorId, name })),
          ]}
        />
      )}
      {guide.usesZone && (
        <SelectField
          label={guideWords().timeZone}
          name="time-zone"
          hint={guideWords().timeZoneHint}
          options={listTimeZones()}
        />
      )}
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {words.connect}
        </Button>
      </div>
    </form>
  );
}

/** What the connection needs to know beside the account; only what was asked for. */
function readSettings(value: (name: string) => string): Readonly<Record<string, string>> {
  const given = { idsOf: value('ids-of'), timeZone: value('time-zone') };
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''));
}

function nameOf(helpdesk: string): string {
  if (helpdesk === 'events-api') return guideWords().eventsApi;
  if (helpdesk === 'shopify') return 'Shopify';
  if (helpdesk === 'stripe') return 'Stripe';
  if (helpdesk === 'template-webhook') return guideWords().templateWebhook;
  return findHelpdesk(helpdesk)?.name ?? helpdesk;
}
