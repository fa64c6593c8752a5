import { roleNames } from '../../../ui/words/role-names.ts';
import { Section } from '../../components/section.tsx';
import { SiteLink } from '../../components/site-link.tsx';
import { isExtensionPage } from '../../place.ts';
import type { PageViewer } from '../../viewer.ts';
import { homeWords } from '../home/home-words.ts';
import { PasswordForm } from './password-form.tsx';

/** Who I am here, and my password. The extension signs in by a code so that it never holds one; there it is changed on the server's site. */
export function AccountSection({ viewer }: { readonly viewer: PageViewer }) {
  const words = homeWords();
  return (
    <Section title={words.you}>
      <dl className="pairs">
        <dt>{words.name}</dt>
        <dd>{viewer.name}</dd>
        <dt>{words.email}</dt>
        <dd>{viewer.email}</dd>
        <dt>{words.role}</dt>
        <dd>
          {roleNames()[viewer.role]} <span className="dim">({words.may[viewer.role]})</span>
        </dd>
        <dt>{words.teams}</dt>
        <dd>
          {viewer.teams.length === 0
            ? words.none
            : viewer.teams.map(({ name, isLead }) => (isLead ? words.leads(name) : name)).join(', ')}
        </dd>
        <dt>{words.timeZone}</dt>
        <dd>{viewer.workspace.timeZone.replaceAll('_', ' ')}</dd>
      </dl>
      {isExtensionPage ? (
        <p>
          {words.passwordOnSite} <SiteLink path="/settings/account" name={words.changePassword} />
        </p>
      ) : (
        <PasswordForm email={viewer.email} />
      )}
    </Section>
  );
}
