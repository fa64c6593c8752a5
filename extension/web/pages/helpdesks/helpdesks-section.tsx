import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { adminWords } from '../../admin-words.ts';
import { ConnectForm, type Connected } from './connect-form.tsx';
import { CopyText } from './copy-text.tsx';
import { guideWords } from './guide-words.ts';
import { HelpdeskCard } from './helpdesk-card.tsx';
import { Section } from '../../components/section.tsx';

const refreshMs = 5_000;

/** Connected helpdesks with their state, and the form to connect another. For admins. */
export function HelpdesksSection() {
  const words = adminWords();
  const [connected, setConnected] = useState<Connected | null>(null);
  const helpdesks = useQuery({
    queryKey: ['helpdesks'],
    queryFn: () => webApi.connectors.list.query(),
    refetchInterval: refreshMs,
  });
  const isEmpty = helpdesks.data?.length === 0;
  return (
    <Section title={words.helpdesks} full>
      {helpdesks.isError && <Notice kind="problem">{explain(helpdesks.error).message}</Notice>}
      {isEmpty && connected === null && <p>{words.none}</p>}
      {helpdesks.data?.map((helpdesk) => (
        <HelpdeskCard key={helpdesk.connectorId} helpdesk={helpdesk} />
      ))}
      {connected !== null && <NextStep connected={connected} />}
      {isEmpty ? (
        <ConnectForm onConnected={setConnected} />
      ) : (
        <details>
          <summary>{words.another}</summary>
          <ConnectForm onConnected={setConnected} />
        </details>
      )}
    </Section>
  );
}

function NextStep({
  connected: { helpdesk, name, webhookUrl, scrip, secret, theirs },
}: {
  readonly connected: Connected;
}) {
  const words = adminWords();
  const isScrip = helpdesk === 'request-tracker';
  return (
    <div className="stack">
      <Notice kind="good">{words.connected(name)}</Notice>
      {scrip === null ? (
        <>
          <p>
            {words.sendsTo} <span className="secret">{webhookUrl}</span>
          </p>
          {theirs && <p>{guideWords().theirSecret}</p>}
          {secret !== null && (
            <p>
              {guideWords().secretOnce}: <span className="secret">{secret}</span>
            </p>
          )}
        </>
      ) : (
        <>
          {isScrip && <p>{words.addScrip}</p>}
          <CopyText label={isScrip ? words.scripLabel : guideWords().body} text={scrip} />
        </>
      )}
    </div>
  );
}
