import { findHelpdesk } from '@shiftlight/shared/helpdesks/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { webApi } from '../../api/web-api.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useSubmit } from '../../use-submit.ts';

import { adminWords } from '../../admin-words.ts';

/** What the server answered to a new connection. */
export interface Connected {
  readonly name: string;
  readonly webhookUrl: string;
  readonly scrip: string | null;
}

/** Helpdesks whose events the API can read so far. */
const connectable = [
  'request-tracker',
  'zendesk',
  'freshdesk',
  'zammad',
  'chatwoot',
  'intercom',
  'jira-service-management',
];
const options = connectable.map((id) => ({ value: id, name: findHelpdesk(id)?.name ?? id }));

/** Connects a helpdesk; the server tries address and account before it stores anything. */
export function ConnectForm({ onConnected }: { readonly onConnected: (connected: Connected) => void }) {
  const words = adminWords();
  const queries = useQueryClient();
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    const given = { token: value('token').trim(), user: value('user').trim(), password: value('password') };
    const webhookSecret = value('webhook-secret').trim();
    const created = await webApi.connectors.create.mutate({
      helpdesk: value('helpdesk'),
      name: value('name'),
      baseUrl: value('base-url').trim(),
      // Some helpdesks take a token alone, some an account with a token, some an account with a password.
      credentials: Object.fromEntries(Object.entries(given).filter(([, text]) => text !== '')),
      ...(webhookSecret === '' ? {} : { webhookSecret }),
    });
    onConnected({ name: value('name'), webhookUrl: created.webhookUrl, scrip: created.scrip });
    form.reset();
    await queries.invalidateQueries({ queryKey: ['helpdesks'] });
  });
  return (
    <form className="stack" onSubmit={onSubmit}>
      <div className="two">
        <SelectField label={words.helpdesk} name="helpdesk" options={options} />
        <Field
          label={words.name}
          name="name"
          defaultValue="Request Tracker"
          required
          maxLength={120}
          error={problem.fields['name'] ?? null}
        />
        <Field
          label={words.address}
          name="base-url"
          type="url"
          placeholder="https://helpdesk.example.com/rt"
          hint={words.addressHint}
          required
          error={problem.fields['baseUrl'] ?? null}
        />
      </div>
      <p className="dim">{words.account}</p>
      <div className="two">
        <Field label={words.user} name="user" autoComplete="off" />
        <Field label={words.password} name="password" type="password" autoComplete="off" />
        <Field label={words.token} name="token" type="password" autoComplete="off" />
        <Field
          label={words.webhookSecret}
          name="webhook-secret"
          type="password"
          autoComplete="off"
          hint={words.webhookSecretHint}
        />
      </div>
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy}>
          {words.connect}
        </Button>
      </div>
    </form>
  );
}
