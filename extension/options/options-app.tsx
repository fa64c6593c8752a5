import { useCallback, useEffect, useState } from 'react';
import type { ConnectionView, SignInCode } from '../messaging/connection-view.ts';
import { toProblemCode, type ProblemCode } from '../messaging/problem.ts';
import { problemWords } from '../messaging/problem-words.ts';
import { sendRequest } from '../messaging/send-request.ts';
import { isLocked } from '../settings/managed.ts';
import { stateIcons } from '../ui/clock/icons.ts';
import { Icon } from '../ui/components/icon.tsx';
import { Light } from '../ui/components/light.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { AddressStep } from './address-step.tsx';
import { CodeStep } from './code-step.tsx';
import { ConnectedStep } from './connected-step.tsx';
import { FileSection } from './file-section.tsx';
import { LookSection } from './look-section.tsx';
import { NotificationsSection } from './notifications-section.tsx';
import { settingsWords } from './settings-words.ts';
import { ShownSection } from './shown-section.tsx';
import { useSettings, type SettingsControl } from './use-settings.ts';

/** Settings page: the connection first, then what a person may choose. */
export function OptionsApp() {
  const control = useSettings();
  const title = settingsWords().pageTitle;
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (control === null) return null;
  return (
    <main className="options">
      <header>
        <span className="running">
          <Light lit={2} large />
        </span>
        <h1>Shiftlight</h1>
        <Saved saves={control.saves} />
      </header>
      <Sections control={control} />
    </main>
  );
}

function Sections({ control }: { readonly control: SettingsControl }) {
  const { managed } = control;
  const [connection, setConnection] = useState<ConnectionView | null>(null);
  const [code, setCode] = useState<SignInCode | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const load = useCallback(() => {
    sendRequest({ type: 'connection.get' }).then(setConnection, (error: unknown) => setProblem(toProblemCode(error)));
  }, []);
  useEffect(load, [load]);
  const finish = useCallback(() => {
    setCode(null);
    load();
  }, [load]);
  const isAddressLocked = isLocked(managed, 'apiUrl');
  return (
    <>
      {problem !== null && <Notice kind="problem">{problemWords()[problem]}</Notice>}
      {code !== null && <CodeStep code={code} onDone={finish} onCancel={() => setCode(null)} />}
      {code === null && connection?.step === 'not-connected' && (
        <AddressStep
          lastAddress={(isAddressLocked ? null : connection.apiUrl) ?? managed.apiUrl ?? null}
          signedOut={connection.signedOut}
          locked={isAddressLocked}
          onCode={setCode}
        />
      )}
      {code === null && connection?.step === 'connected' && (
        <ConnectedStep connection={connection} onChange={setConnection} />
      )}
      {connection !== null && code === null && (
        <>
          <ShownSection control={control} helpdesks={connection.step === 'connected' ? connection.helpdesks : []} />
          <NotificationsSection control={control} isConnected={connection.step === 'connected'} />
          <LookSection control={control} />
          <FileSection control={control} />
        </>
      )}
    </>
  );
}

/** Every choice is kept at once; this says so. */
function Saved({ saves }: { readonly saves: number }) {
  return (
    <span className="saved state" role="status">
      {saves > 0 && (
        <>
          <Icon key={saves} icon={stateIcons.done} />
          {settingsWords().saved}
        </>
      )}
    </span>
  );
}
