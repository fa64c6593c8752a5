import { hasRole, type Role } from '../../messaging/roles.ts';
import { Notice } from '../../ui/components/notice.tsx';
import { firstStepsWords } from './first-steps-words.ts';
import { PageLink } from './page-link.tsx';

/** Instead of a page about a team, for somebody who has none: what to do, or who does it. `as` is what the page would need. */
export function NoTeam({ role, as }: { readonly role: Role; readonly as: 'lead' | 'member' }) {
  const words = firstStepsWords();
  return (
    <Notice kind="plain">
      {words.noTeam[as]}{' '}
      {hasRole(role, 'manager') ? <PageLink to="/settings/teams">{words.setUpTeams}</PageLink> : words.othersSetUpTeams}
    </Notice>
  );
}

/** Where nothing can be shown before a helpdesk is connected. */
export function NoHelpdesk({ role }: { readonly role: Role }) {
  const words = firstStepsWords();
  return (
    <Notice kind="plain">
      {words.noHelpdesk}{' '}
      {role === 'admin' ? <PageLink to="/settings/helpdesks">{words.connectHelpdesk}</PageLink> : words.othersConnect}
    </Notice>
  );
}
