import { useEffect, useRef, type MouseEvent } from 'react';
import { Button } from '../../ui/components/button.tsx';
import { Notice } from '../../ui/components/notice.tsx';
import { UnsentWrites } from '../../ui/unsent-writes.tsx';
import { signOut } from '../api/auth.ts';
import { Brand } from '../components/brand.tsx';
import { SiteLink } from '../components/site-link.tsx';
import { siteWords } from '../components/site-words.ts';
import { homeWords } from '../pages/home/home-words.ts';
import { findPage } from '../pages/find-page.ts';
import { pages } from '../pages/index.ts';
import { isExtensionPage } from '../place.ts';
import { useSubmit } from '../use-submit.ts';
import type { PageViewer } from '../viewer.ts';
import { dashboardWords } from './dashboard-words.ts';
import { findPageOf } from './find-page-of.ts';
import { Navigation } from './navigation.tsx';

/** The frame around all pages of somebody who is signed in: head, navigation, the page of the address. */
export function Dashboard({ viewer, path }: { readonly viewer: PageViewer; readonly path: string }) {
  const words = dashboardWords();
  const found = findPage(pages, path, viewer.role);
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    // As after loading a page: reading begins at its top.
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [path]);
  const isHome = found?.page.path === '/';
  return (
    <div className="dashboard">
      <a className="skip" href="#content" onClick={skip}>
        {words.skip}
      </a>
      <Head viewer={viewer} />
      <Navigation role={viewer.role} current={found?.page ?? null} />
      <main className="page" id="content" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          {isHome ? viewer.workspace.name : (found?.page.name() ?? homeWords().home)}
        </h1>
        <UnsentWrites findWay={findPageOf} />
        {found === null ? (
          <Notice kind="plain">{words.notHere}</Notice>
        ) : isExtensionPage && found.page.needsSite !== undefined ? (
          <Notice kind="plain">
            {found.page.needsSite()} <SiteLink path={path} name={found.page.name()} />
          </Notice>
        ) : (
          <found.page.Component key={found.page.path} viewer={viewer} rest={found.rest} />
        )}
      </main>
    </div>
  );
}

/** As the link itself would, without touching the address: on a page of the extension that is where the dashboard's own stands. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#content')?.focus();
}

function Head({ viewer }: { readonly viewer: PageViewer }) {
  const out = useSubmit(async () => {
    await signOut();
    // Loaded anew: nothing of this member stays in the page.
    location.assign('/sign-in');
  });
  return (
    <header className="top">
      <Brand />
      <form className="who" onSubmit={out.onSubmit}>
        <span className="dim">{viewer.name}</span>
        {isExtensionPage ? (
          <a className="button" href="/options.html">
            {siteWords().settings}
          </a>
        ) : (
          <Button type="submit" busy={out.busy}>
            {homeWords().signOut}
          </Button>
        )}
      </form>
    </header>
  );
}
