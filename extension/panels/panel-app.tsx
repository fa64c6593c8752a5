import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { hasRole } from '../messaging/roles.ts';
import { Button } from '../ui/components/button.tsx';
import { Light } from '../ui/components/light.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { Tabs } from '../ui/components/tabs.tsx';
import { PageHealthNotices } from '../ui/health/page-health.tsx';
import { UnsentWrites } from '../ui/unsent-writes.tsx';
import { findPanelOf } from './find-panel-of.ts';
import { panels } from './index.ts';
import { PanelAge } from './panel-age.tsx';
import type { Connected } from './panel.ts';
import { panelWords } from './panel-words.ts';
import { useRoute } from './route-store.ts';
import { useConnection } from './use-connection.ts';
import { useWorker } from './use-worker.ts';

/** The side panel. */
export function PanelApp() {
  const connection = useConnection();
  useWorker();
  return (
    <main className="panel">
      {connection?.step === 'connected' ? (
        <ConnectedPanel connection={connection} />
      ) : (
        <div className="panel-head">
          <Title />
        </div>
      )}
      {connection?.step === 'not-connected' && <NotConnected signedOut={connection.signedOut} />}
    </main>
  );
}

function Title({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="panel-title">
      <span className="running">
        <Light lit={2} />
      </span>
      <h1>Shiftlight</h1>
      {children}
    </header>
  );
}

function ConnectedPanel({ connection }: { readonly connection: Connected }) {
  const { panel: wanted, go } = useRoute();
  const own = panels.filter(({ minimumRole }) => hasRole(connection.viewer.role, minimumRole));
  const selected = own.find(({ id }) => id === wanted) ?? own[0];
  if (selected === undefined) return null;
  const tabs = own.map(({ id, name }) => ({ id, name: name() }));
  return (
    <>
      <div className="panel-head">
        <Title>
          <PanelAge />
        </Title>
        <Tabs
          label={panelWords().tabs}
          tabs={tabs}
          selected={selected.id}
          onSelect={(panel) => go({ panel, ticket: null })}
        />
      </div>
      <UnsentWrites findWay={findPanelOf} />
      {connection.helpdesks.some(({ allowed }) => !allowed) && <MissingAccess />}
      <PageHealthNotices />
      <div role="tabpanel" id={`panel-${selected.id}`} aria-labelledby={`tab-${selected.id}`}>
        <selected.Component connection={connection} />
      </div>
    </>
  );
}

const openOptions = () => void browser.runtime.openOptionsPage();

function NotConnected({ signedOut }: { readonly signedOut: boolean }) {
  const words = panelWords();
  return (
    <div className="empty">
      <p>{signedOut ? words.signedOut : words.notConnected}</p>
      <Button look="primary" onClick={openOptions}>
        {signedOut ? words.signIn : words.connect}
      </Button>
    </div>
  );
}

function MissingAccess() {
  const words = panelWords();
  return (
    <div className="pad">
      <Notice kind="plain">
        {words.missingAccess}{' '}
        <Button look="quiet" onClick={openOptions}>
          {words.openSettings}
        </Button>
      </Notice>
    </div>
  );
}
