import { useId, useState } from 'react';
import { hasRole, type Role } from '../../messaging/roles.ts';
import { PageLink } from '../components/page-link.tsx';
import { SiteLink } from '../components/site-link.tsx';
import { isExtensionPage } from '../place.ts';
import { pages } from '../pages/index.ts';
import { pageGroups, type Page } from '../pages/page.ts';
import { dashboardWords } from './dashboard-words.ts';

interface NavigationProps {
  readonly role: Role;
  readonly current: Page | null;
}

/** All pages that the viewer's role sees; on a narrow screen behind a button. */
export function Navigation({ role, current }: NavigationProps) {
  const words = dashboardWords();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const groups = pageGroups.map((group) => ({
    group,
    own: pages.filter((page) => page.group === group && page.isHidden !== true && hasRole(role, page.minimumRole)),
  }));
  return (
    <nav
      className="navigation"
      aria-label={words.navigation}
      onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}
    >
      <button
        type="button"
        className="button navigation-toggle"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {words.menu}
      </button>
      <div id={listId} className={isOpen ? 'navigation-list open' : 'navigation-list'}>
        {groups
          .filter(({ own }) => own.length > 0)
          .map(({ group, own }) => (
            <div key={group}>
              <h2 className="overline">{words.groups[group]}</h2>
              <ul>
                {own.map((page) => (
                  <li key={page.path}>
                    {isExtensionPage && page.needsSite !== undefined ? (
                      <SiteLink path={page.path} name={page.name()} />
                    ) : (
                      <PageLink
                        to={page.path}
                        aria-current={page === current ? 'page' : undefined}
                        onFollow={() => setIsOpen(false)}
                      >
                        {page.name()}
                      </PageLink>
                    )}
                  </li>
                ))}
              </ul>
            </div>
          ))}
      </div>
    </nav>
  );
}
