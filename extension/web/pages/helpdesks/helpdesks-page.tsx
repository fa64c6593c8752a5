import { HelpdesksSection } from './helpdesks-section.tsx';

/** Connected helpdesks. For admins. */
export function HelpdesksPage() {
  return <HelpdesksSection />;
}
