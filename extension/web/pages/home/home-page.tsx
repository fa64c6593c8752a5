import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { webApi } from '../../api/web-api.ts';
import { NoHelpdesk } from '../../components/first-steps.tsx';
import { HelpdesksSection } from '../helpdesks/helpdesks-section.tsx';
import type { PageProps } from '../page.ts';
import { ClocksSection } from './clocks-section.tsx';
import { ExtensionSection } from './extension-section.tsx';
import { FiguresSection } from './figures-section.tsx';
import { WaitingSection } from './waiting-section.tsx';
import './home.css';

/** Home after signing in: what waits for the viewer, their next clocks, the figures that they answer for; for the admin of a new workspace the first helpdesk. */
export function HomePage({ viewer }: PageProps) {
  return (
    <div className="home">
      {viewer.role === 'admin' ? <FirstHelpdesk /> : <UntilConnected role={viewer.role} />}
      <div className="home-todo">
        <WaitingSection />
        <ClocksSection viewer={viewer} />
        <div className="home-extension">
          <ExtensionSection />
        </div>
      </div>
      <FiguresSection viewer={viewer} />
    </div>
  );
}

/** Everybody else is told why there is nothing yet, and who begins. */
function UntilConnected({ role }: Pick<PageProps['viewer'], 'role'>) {
  const origins = useQuery({ queryKey: ['origins'], queryFn: () => webApi.connectors.origins.query() });
  return origins.data?.length === 0 ? (
    <div className="full">
      <NoHelpdesk role={role} />
    </div>
  ) : null;
}

/** Stays after the first one is connected: its next step stands there. */
function FirstHelpdesk() {
  const helpdesks = useQuery({ queryKey: ['helpdesks'], queryFn: () => webApi.connectors.list.query() });
  const [wasEmpty, setWasEmpty] = useState(false);
  if (helpdesks.data?.length === 0 && !wasEmpty) setWasEmpty(true);
  return wasEmpty ? <HelpdesksSection /> : null;
}
