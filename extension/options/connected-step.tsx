import type { ConnectionView, HelpdeskAccess } from '../messaging/connection-view.ts';
import { problemWords } from '../messaging/problem-words.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { Button } from '../ui/components/button.tsx';
import { Icon } from '../ui/components/icon.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { stateIcons } from '../ui/clock/icons.ts';
import { requestAccess } from './request-access.ts';
import { useAction } from './use-action.ts';

interface ConnectedStepProps {
  readonly connection: Extract<ConnectionView, { step: 'connected' }>;
  readonly onChange: (connection: ConnectionView) => void;
}

/** Last step and status: who is signed in, and on which helpdesks badges may be shown. */
export function ConnectedStep({ connection, onChange }: ConnectedStepProps) {
  const { viewer, apiUrl, helpdesks } = connection;
  const missing = helpdesks.filter(({ allowed }) => !allowed);
  const allow = useAction(async (wanted: readonly HelpdeskAccess[]) => {
    await requestAccess(wanted.map(({ baseUrl }) => baseUrl));
    onChange(await sendRequest({ type: 'connection.refresh' }));
  });
  const refresh = useAction(async () => onChange(await sendRequest({ type: 'connection.refresh' })));
  const signOut = useAction(async () => onChange(await sendRequest({ type: 'connection.sign-out' })));
  const problem = allow.problem ?? refresh.problem ?? signOut.problem;
  return (
    <>
      <section className="card stack">
        <h2>{missing.length === 0 ? 'Connected' : 'One more step: show badges in your helpdesk'}</h2>
        {helpdesks.length === 0 ? (
          <p>Your workspace has no helpdesk yet. An admin connects one on the web page of Shiftlight.</p>
        ) : (
          <ul>
            {helpdesks.map((helpdesk) => (
              <Desk key={helpdesk.connectorId} helpdesk={helpdesk} />
            ))}
          </ul>
        )}
        {problem !== null && <Notice kind="problem">{problemWords[problem]}</Notice>}
        <div className="cluster">
          {missing.length > 0 && (
            <Button look="primary" busy={allow.busy} onClick={() => allow.start(missing)}>
              Allow badges there
            </Button>
          )}
          <Button busy={refresh.busy} onClick={() => refresh.start()}>
            Look for new helpdesks
          </Button>
        </div>
        {missing.length === 0 && helpdesks.length > 0 && (
          <Notice kind="good">
            Open a ticket or a list in your helpdesk: the clocks are there. The panel opens from the toolbar.
          </Notice>
        )}
      </section>
      <section className="card stack">
        <h2>Signed in</h2>
        <dl className="pairs">
          <dt>Name</dt>
          <dd>
            {viewer.name} ({viewer.email})
          </dd>
          <dt>Role</dt>
          <dd>{viewer.role}</dd>
          <dt>Workspace</dt>
          <dd>{viewer.workspaceName}</dd>
          <dt>Address</dt>
          <dd>
            <a href={apiUrl}>{apiUrl}</a>
          </dd>
        </dl>
        <div className="cluster">
          <Button busy={signOut.busy} onClick={() => signOut.start()}>
            Sign out
          </Button>
        </div>
      </section>
    </>
  );
}

function Desk({ helpdesk }: { readonly helpdesk: HelpdeskAccess }) {
  return (
    <li className="desk">
      <div>
        <b>{helpdesk.name}</b>
        <div className="dim">{helpdesk.baseUrl}</div>
      </div>
      <span className={helpdesk.allowed ? 'state allowed' : 'state dim'}>
        <Icon icon={helpdesk.allowed ? stateIcons.done : stateIcons.waiting} />
        {helpdesk.allowed ? 'Badges are shown' : 'Not allowed yet'}
      </span>
    </li>
  );
}
