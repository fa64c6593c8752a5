import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ConnectionView } from '../messaging/connection-view.ts';
import { panelPortName } from '../messaging/port-names.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { connectToWorker } from '../messaging/worker-link.ts';
import { Button } from '../ui/components/button.tsx';
import { Light } from '../ui/components/light.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { Tabs } from '../ui/components/tabs.tsx';
import { MePanel } from './me/me-panel.tsx';
import { NowPanel } from './now/now-panel.tsx';
import { PanelAge } from './panel-age.tsx';
import { usePanelStore } from './panel-store.ts';

const tabs = [
  { id: 'now', name: 'Now' },
  { id: 'me', name: 'Me' },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** The side panel. */
export function PanelApp() {
  const [tab, setTab] = useState<TabId>('now');
  const connection = useConnection();
  useWorker();
  return (
    <main className="panel">
      <div className="panel-head">
        <header className="panel-title">
          <span className="running">
            <Light lit={2} />
          </span>
          <h1>Shiftlight</h1>
          {connection?.step === 'connected' && <PanelAge />}
        </header>
        {connection?.step === 'connected' && <Tabs label="Panel" tabs={tabs} selected={tab} onSelect={setTab} />}
      </div>
      {connection?.step === 'not-connected' && <NotConnected signedOut={connection.signedOut} />}
      {connection?.step === 'connected' && (
        <>
          {connection.helpdesks.some(({ allowed }) => !allowed) && <MissingAccess />}
          <div role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
            {tab === 'now' ? (
              <NowPanel memberId={connection.viewer.memberId} helpdesks={connection.helpdesks} />
            ) : (
              <MePanel />
            )}
          </div>
        </>
      )}
    </main>
  );
}

const openOptions = () => void browser.runtime.openOptionsPage();

function NotConnected({ signedOut }: { readonly signedOut: boolean }) {
  return (
    <div className="empty">
      {signedOut ? (
        <p>You are signed out. Sign in again to see your clocks.</p>
      ) : (
        <p>Connect to your team’s Shiftlight to see your clocks.</p>
      )}
      <Button look="primary" onClick={openOptions}>
        {signedOut ? 'Sign in' : 'Connect'}
      </Button>
    </div>
  );
}

function MissingAccess() {
  return (
    <div className="pad">
      <Notice kind="plain">
        Badges are not allowed on every connected helpdesk yet.{' '}
        <Button look="quiet" onClick={openOptions}>
          Open settings
        </Button>
      </Notice>
    </div>
  );
}

/** The connection as the worker knows it, asked again whenever the state of the line says that it may be another. */
function useConnection(): ConnectionView | null {
  const [connection, setConnection] = useState<ConnectionView | null>(null);
  const state = usePanelStore(({ status }) => status.state);
  useEffect(() => {
    const load = () => void sendRequest({ type: 'connection.get' }).then(setConnection, () => {});
    load();
    window.addEventListener('focus', load);
    return () => window.removeEventListener('focus', load);
  }, [state]);
  return connection;
}

function useWorker(): void {
  useEffect(() => {
    const controller = new AbortController();
    const worker = connectToWorker(panelPortName, controller.signal, usePanelStore.getState().receive, () =>
      location.reload(),
    );
    const wake = () => {
      if (!document.hidden) worker.wake();
    };
    document.addEventListener('visibilitychange', wake, { signal: controller.signal });
    window.addEventListener('online', wake, { signal: controller.signal });
    return () => controller.abort();
  }, []);
}
