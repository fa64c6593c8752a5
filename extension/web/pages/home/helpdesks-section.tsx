import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { ConnectForm, type Connected } from './connect-form.tsx';
import { CopyText } from './copy-text.tsx';
import { HelpdeskCard } from './helpdesk-card.tsx';
import { Section } from './section.tsx';

const refreshMs = 5_000;

/** Connected helpdesks with their state, and the form to connect another. For admins. */
export function HelpdesksSection() {
  const [connected, setConnected] = useState<Connected | null>(null);
  const helpdesks = useQuery({
    queryKey: ['helpdesks'],
    queryFn: () => webApi.connectors.list.query(),
    refetchInterval: refreshMs,
  });
  const isEmpty = helpdesks.data?.length === 0;
  return (
    <Section title="Helpdesks" full>
      {helpdesks.isError && <Notice kind="problem">{explain(helpdesks.error).message}</Notice>}
      {isEmpty && connected === null && <p>No helpdesk is connected yet. Connect yours to see clocks and figures.</p>}
      {helpdesks.data?.map((helpdesk) => (
        <HelpdeskCard key={helpdesk.connectorId} helpdesk={helpdesk} />
      ))}
      {connected !== null && <NextStep connected={connected} />}
      {isEmpty ? (
        <ConnectForm onConnected={setConnected} />
      ) : (
        <details>
          <summary>Connect another helpdesk</summary>
          <ConnectForm onConnected={setConnected} />
        </details>
      )}
    </Section>
  );
}

function NextStep({ connected: { name, webhookUrl, scrip } }: { readonly connected: Connected }) {
  return (
    <div className="stack">
      <Notice kind="good">{name} is connected. Its history is being read.</Notice>
      {scrip === null ? (
        <p>
          It sends its events to <span className="secret">{webhookUrl}</span>
        </p>
      ) : (
        <>
          <p>
            For updates within a second, add a scrip in Request Tracker: Admin, Global, Scrips, Create. Condition “On
            Transaction”, action “User Defined”, template “Blank”, stage “Normal”. Paste this into “Custom action commit
            code” and let the preparation code be <code>return 1;</code>. Without it, changes arrive within seconds by
            reading the log.
          </p>
          <CopyText label="Custom action commit code (holds a secret: only for Request Tracker)" text={scrip} />
        </>
      )}
    </div>
  );
}
