import type { ConnectionView, HelpdeskAccess } from '../messaging/connection-view.ts';
import { problemWords } from '../messaging/problem-words.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { Button } from '../ui/components/button.tsx';
import { Icon } from '../ui/components/icon.tsx';
import { PageHealthNotices } from '../ui/health/page-health.tsx';
import { usePendingWrites } from '../ui/use-pending-writes.ts';
import { Notice } from '../ui/components/notice.tsx';
import { stateIcons } from '../ui/clock/icons.ts';
import { roleNames } from '../ui/words/role-names.ts';
import { optionsWords } from './options-words.ts';
import { requestAccess, returnAccess } from './request-access.ts';
import { settingsWords } from './settings-words.ts';
import { useAction } from './use-action.ts';

interface ConnectedStepProps {
  readonly connection: Extract<ConnectionView, { step: 'connected' }>;
  readonly onChange: (connection: ConnectionView) => void;
}

/** Last step and status: who is signed in, and on which helpdesks badges may be shown. */
export function ConnectedStep({ connection, onChange }: ConnectedStepProps) {
  const words = optionsWords();
  const { viewer, apiUrl, helpdesks } = connection;
  const unsent = usePendingWrites('').writes.length;
  const missing = helpdesks.filter(({ allowed }) => !allowed);
  const allow = useAction(async (wanted: readonly HelpdeskAccess[]) => {
    await requestAccess(wanted.map(({ baseUrl }) => baseUrl));
    onChange(await sendRequest({ type: 'connection.refresh' }));
  });
  const remove = useAction(async ({ baseUrl }: HelpdeskAccess) => {
    await returnAccess([baseUrl]);
    onChange(await sendRequest({ type: 'connection.refresh' }));
  });
  const refresh = useAction(async () => onChange(await sendRequest({ type: 'connection.refresh' })));
  const signOut = useAction(async () => onChange(await sendRequest({ type: 'connection.sign-out' })));
  const problem = allow.problem ?? remove.problem ?? refresh.problem ?? signOut.problem;
  return (
    <>
      <section className="card stack">
        <h2>{missing.length === 0 ? words.connected : words.oneMoreStep}</h2>
        {helpdesks.length === 0 ? (
          <p>{words.noHelpdesk}</p>
        ) : (
          <ul>
            {helpdesks.map((helpdesk) => (
              <Desk
                key={helpdesk.connectorId}
                helpdesk={helpdesk}
                onToggle={() => (helpdesk.allowed ? remove.start(helpdesk) : allow.start([helpdesk]))}
              />
            ))}
          </ul>
        )}
        <PageHealthNotices />
        {problem !== null && <Notice kind="problem">{problemWords()[problem]}</Notice>}
        <div className="cluster">
          {missing.length > 0 && (
            <Button look="primary" busy={allow.busy} onClick={() => allow.start(missing)}>
              {words.allowBadges}
            </Button>
          )}
          <Button busy={refresh.busy} onClick={() => refresh.start()}>
            {words.lookForHelpdesks}
          </Button>
        </div>
        {missing.length === 0 && helpdesks.length > 0 && <Notice kind="good">{words.ready}</Notice>}
      </section>
      <section className="card stack">
        <h2>{words.signedIn}</h2>
        <dl className="pairs">
          <dt>{words.name}</dt>
          <dd>
            {viewer.name} ({viewer.email})
          </dd>
          <dt>{words.role}</dt>
          <dd>{roleNames()[viewer.role]}</dd>
          <dt>{words.workspace}</dt>
          <dd>{viewer.workspaceName}</dd>
          <dt>{words.address}</dt>
          <dd>
            <a href={apiUrl}>{apiUrl}</a>
          </dd>
        </dl>
        {unsent > 0 && <p>{words.unsent(unsent)}</p>}
        <div className="cluster">
          <Button busy={signOut.busy} onClick={() => signOut.start()}>
            {words.signOut}
          </Button>
        </div>
      </section>
    </>
  );
}

interface DeskProps {
  readonly helpdesk: HelpdeskAccess;
  readonly onToggle: () => void;
}

function Desk({ helpdesk: { name, baseUrl, allowed }, onToggle }: DeskProps) {
  const words = settingsWords();
  return (
    <li className="desk">
      <div>
        <b>{name}</b>
        <div className="dim">{baseUrl}</div>
      </div>
      <div className="desk-access">
        <span className={allowed ? 'state allowed' : 'state dim'}>
          <Icon icon={allowed ? stateIcons.done : stateIcons.waiting} />
          {allowed ? optionsWords().allowed : optionsWords().notAllowed}
        </span>
        <Button look="quiet" aria-label={allowed ? words.removeNamed(name) : words.allowNamed(name)} onClick={onToggle}>
          {allowed ? words.removeOne : words.allowOne}
        </Button>
      </div>
    </li>
  );
}
