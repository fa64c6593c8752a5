import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { signOut } from '../../api/auth.ts';
import { Brand } from '../../components/brand.tsx';
import { navigate } from '../../use-path.ts';
import { useSubmit } from '../../use-submit.ts';
import { AccountSection } from './account-section.tsx';
import { homeWords } from './home-words.ts';
import { ExtensionSection } from './extension-section.tsx';
import { HelpdesksSection } from './helpdesks-section.tsx';
import { MembersSection } from './members-section.tsx';
import { SessionsSection } from './sessions-section.tsx';
import type { HomeViewer } from './viewer.ts';

/** Home after signing in: the viewer, their sessions, the extension, and for admins helpdesks and members. */
export function HomePage({ viewer }: { readonly viewer: HomeViewer }) {
  const queries = useQueryClient();
  const out = useSubmit(async () => {
    await signOut();
    queries.clear();
    navigate('/sign-in');
  });
  const isAdmin = viewer.role === 'admin';
  return (
    <div className="wide">
      <header className="top">
        <Brand />
        <form className="who" onSubmit={out.onSubmit}>
          <span className="dim">{viewer.workspace.name}</span>
          <Button type="submit" busy={out.busy}>
            {homeWords().signOut}
          </Button>
        </form>
      </header>
      <main className="stack">
        <h1>{viewer.workspace.name}</h1>
        <div className="sections">
          {isAdmin && <HelpdesksSection />}
          {isAdmin && <MembersSection />}
          <ExtensionSection />
          <AccountSection viewer={viewer} />
          <SessionsSection />
        </div>
      </main>
    </div>
  );
}
