import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { AccountFields, readAccount } from './account-fields.tsx';
import { careWords } from './care-words.ts';
import { getGuide } from './connect-guide.ts';
import type { HelpdeskStatus } from './helpdesk-card.tsx';
import { Newest } from './newest.tsx';
import { OwnPagesForm } from './own-pages-form.tsx';
import { WebhookSecret } from './webhook-secret.tsx';

/** What arrived last, and everything that an admin may do with a connected helpdesk. */
export function HelpdeskCare({ helpdesk }: { readonly helpdesk: HelpdeskStatus }) {
  const words = careWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.manage}</summary>
      {isOpen && (
        <div className="stack">
          <Newest helpdesk={helpdesk} />
          <Verbs helpdesk={helpdesk} />
          {helpdesk.readsLog && <NewAccount helpdesk={helpdesk} />}
          <WebhookSecret helpdesk={helpdesk} />
          <OwnPagesForm helpdesk={helpdesk} />
          <Disconnect helpdesk={helpdesk} />
        </div>
      )}
    </details>
  );
}

function Verbs({ helpdesk: { connectorId, active, readsLog } }: { readonly helpdesk: HelpdeskStatus }) {
  const words = careWords();
  const queries = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const useVerb = (run: () => Promise<unknown>, done: string | null) =>
    useSubmit(async () => {
      setSaid(null);
      await run();
      setSaid(done);
      await queries.invalidateQueries({ queryKey: ['helpdesks'] });
    });
  const test = useVerb(() => webApi.connectors.test.mutate({ connectorId }), words.answers);
  const pause = useVerb(() => webApi.connectors.pause.mutate({ connectorId }), words.paused);
  const resume = useVerb(() => webApi.connectors.resume.mutate({ connectorId }), null);
  const again = useVerb(() => webApi.connectors.backfill.mutate({ connectorId }), words.readingAgain);
  const toggle = active ? pause : resume;
  const problem = [test, pause, resume, again].map((verb) => verb.problem.message).find((text) => text !== null);
  return (
    <>
      <div className="cluster">
        <form onSubmit={test.onSubmit}>
          <Button type="submit" busy={test.busy}>
            {words.test}
          </Button>
        </form>
        <form onSubmit={toggle.onSubmit}>
          <Button type="submit" busy={toggle.busy}>
            {active ? words.pause : words.resume}
          </Button>
        </form>
        {readsLog && active && (
          <form onSubmit={again.onSubmit}>
            <Button type="submit" busy={again.busy}>
              {words.readAgain}
            </Button>
          </form>
        )}
      </div>
      {said !== null && <Notice kind="good">{said}</Notice>}
      {problem !== undefined && <Notice kind="problem">{problem}</Notice>}
    </>
  );
}

function NewAccount({ helpdesk }: { readonly helpdesk: HelpdeskStatus }) {
  const words = careWords();
  const [isTaken, setIsTaken] = useState(false);
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    setIsTaken(false);
    const { connectorId } = helpdesk;
    await webApi.connectors.changeCredentials.mutate({ connectorId, credentials: readAccount(value) });
    form.reset();
    setIsTaken(true);
  });
  return (
    <details>
      <summary>{words.newAccount}</summary>
      <form className="stack" onSubmit={onSubmit}>
        <p className="dim">{words.newAccountHint}</p>
        <div className="two">
          <AccountFields guide={getGuide(helpdesk.helpdesk, helpdesk.readsLog)} />
        </div>
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
        {isTaken && <Notice kind="good">{words.accountTaken}</Notice>}
        <div className="cluster">
          <Button type="submit" busy={busy}>
            {words.save}
          </Button>
        </div>
      </form>
    </details>
  );
}

function Disconnect({ helpdesk: { connectorId, name } }: { readonly helpdesk: HelpdeskStatus }) {
  const words = careWords();
  const queries = useQueryClient();
  const [typed, setTyped] = useState('');
  const remove = async (deletesData: boolean) => {
    await webApi.connectors.remove.mutate({ connectorId, deletesData });
    await queries.invalidateQueries({ queryKey: ['helpdesks'] });
  };
  const keep = useSubmit(() => remove(false));
  const erase = useSubmit(() => remove(true));
  const problem = keep.problem.message ?? erase.problem.message;
  return (
    <details>
      <summary>{words.disconnect}</summary>
      <div className="stack">
        <form className="cluster" onSubmit={keep.onSubmit}>
          <Button type="submit" busy={keep.busy}>
            {words.disconnectKeep}
          </Button>
        </form>
        <form className="stack" onSubmit={erase.onSubmit}>
          <p className="dim">{words.disconnectWarning}</p>
          <Field
            label={words.confirmDelete(name)}
            name="confirm"
            autoComplete="off"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <div className="cluster">
            <Button type="submit" busy={erase.busy} disabled={typed.trim() !== name}>
              {words.disconnectDelete}
            </Button>
          </div>
        </form>
        {problem !== null && <Notice kind="problem">{problem}</Notice>}
      </div>
    </details>
  );
}
