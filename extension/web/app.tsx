import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Button } from '../ui/components/button.tsx';
import { Notice } from '../ui/components/notice.tsx';
import { explain, isSignedOut } from './api/explain.ts';
import { webApi } from './api/web-api.ts';
import { Brand } from './components/brand.tsx';
import { siteWords } from './components/site-words.ts';
import { Dashboard } from './dashboard/dashboard.tsx';
import { deviceWords } from './pages/device/device-words.ts';
import { DevicePage } from './pages/device/device-page.tsx';
import { homeWords } from './pages/home/home-words.ts';
import { findPage } from './pages/find-page.ts';
import { pages } from './pages/index.ts';
import { setupWords } from './pages/setup/setup-words.ts';
import { SetupPage } from './pages/setup/setup-page.tsx';
import { signInWords } from './pages/sign-in/sign-in-words.ts';
import { SignInPage } from './pages/sign-in/sign-in-page.tsx';
import { isExtensionPage } from './place.ts';
import { navigate, toSignIn, usePath } from './use-path.ts';

const titles: Readonly<Record<string, () => string>> = {
  '/setup': () => setupWords().short,
  '/sign-in': () => signInWords().title,
  '/device': () => deviceWords().title,
};

/** Leads everybody to the page that is next for them: first run, sign-in, or the page they asked for. */
export function App() {
  const path = usePath();
  const info = useQuery({ queryKey: ['info'], queryFn: () => webApi.system.info.query() });
  const needsViewer = info.data?.needsSetup === false && path !== '/sign-in';
  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => webApi.people.me.query(),
    enabled: needsViewer,
    retry: false,
  });
  const goTo = isExtensionPage
    ? null
    : findRedirect(path, info.data?.needsSetup ?? null, needsViewer && isSignedOut(me.error));
  useEffect(() => {
    if (goTo !== null) navigate(goTo);
  }, [goTo]);
  useEffect(() => {
    const page = me.data === undefined ? null : findPage(pages, path, me.data.role);
    document.title = `${titles[path]?.() ?? page?.page.name() ?? homeWords().home} · Shiftlight`;
  }, [path, me.data]);

  if (isExtensionPage && (isSignedOut(info.error) || isSignedOut(me.error))) return <NotConnected />;
  if (info.isError) return <Broken error={info.error} onRetry={() => void info.refetch()} />;
  if (info.isPending || goTo !== null) return null;
  if (path === '/setup') return <SetupPage />;
  if (path === '/sign-in') return <SignInPage company={toCompany(info.data)} />;
  if (me.isError) return <Broken error={me.error} onRetry={() => void me.refetch()} />;
  if (me.isPending) return null;
  if (path === '/device') return <DevicePage viewer={me.data} />;
  return <Dashboard viewer={me.data} path={path} />;
}

function findRedirect(path: string, needsSetup: boolean | null, isOut: boolean): string | null {
  if (needsSetup === true) return path === '/setup' ? null : '/setup';
  if (needsSetup === false && path === '/setup') return '/';
  return isOut ? toSignIn() : null;
}

interface SignInWays {
  readonly oidcEnabled: boolean;
  readonly oidcName: string | null;
  readonly oidcProviderId: string | null;
}

function toCompany({ oidcEnabled, oidcName, oidcProviderId }: SignInWays) {
  return oidcEnabled && oidcProviderId !== null
    ? { providerId: oidcProviderId, name: oidcName ?? signInWords().companyAccount }
    : null;
}

function NotConnected() {
  return (
    <main className="narrow">
      <Brand />
      <Notice kind="plain">{siteWords().notConnected}</Notice>
      <a className="button" href="/options.html">
        {siteWords().settings}
      </a>
    </main>
  );
}

function Broken({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  return (
    <main className="narrow">
      <Brand />
      <Notice kind="problem">{explain(error).message}</Notice>
      <div className="cluster">
        <Button onClick={onRetry}>{homeWords().tryAgain}</Button>
      </div>
    </main>
  );
}
