import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { webApi } from '../../api/web-api.ts';
import { HelpdesksSection } from '../helpdesks/helpdesks-section.tsx';
import type { PageProps } from '../page.ts';
import { ExtensionSection } from './extension-section.tsx';

/** Home after signing in: how to get the extension, and for the admin of a new workspace the first helpdesk. */
export function HomePage({ viewer }: PageProps) {
  return (
    <div className="sections">
      {viewer.role === 'admin' && <FirstHelpdesk />}
      <ExtensionSection />
    </div>
  );
}

/** Stays after the first one is connected: its next step stands there. */
function FirstHelpdesk() {
  const helpdesks = useQuery({ queryKey: ['helpdesks'], queryFn: () => webApi.connectors.list.query() });
  const [wasEmpty, setWasEmpty] = useState(false);
  if (helpdesks.data?.length === 0 && !wasEmpty) setWasEmpty(true);
  return wasEmpty ? <HelpdesksSection /> : null;
}
