import type { PageProps } from '../page.ts';
import { HelpdesksSection } from './helpdesks-section.tsx';
import { SetupView } from './setup/setup-view.tsx';

/** Connected helpdesks, and below the address of one what it still needs. For admins. */
export function HelpdesksPage({ rest: [connectorId] }: PageProps) {
  return connectorId === undefined ? <HelpdesksSection /> : <SetupView key={connectorId} connectorId={connectorId} />;
}
