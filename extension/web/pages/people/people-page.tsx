import { MembersSection } from './members-section.tsx';

/** Who belongs to the workspace. For admins. */
export function PeoplePage() {
  return <MembersSection />;
}
