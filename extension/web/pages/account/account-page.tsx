import type { PageProps } from '../page.ts';
import { AccountSection } from './account-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

/** Who I am here, my password, and where I am signed in. */
export function AccountPage({ viewer }: PageProps) {
  return (
    <div className="sections">
      <AccountSection viewer={viewer} />
      <SessionsSection />
    </div>
  );
}
