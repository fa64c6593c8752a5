import { PageLink } from './page-link.tsx';
import './page-tabs.css';

interface PageTabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly path: string; readonly name: string; readonly count?: number | null }[];
  /** Path of the one that is shown. */
  readonly current: string;
}

/** The views of one page, each with an address of its own. */
export function PageTabs({ label, tabs, current }: PageTabsProps) {
  return (
    <nav className="page-tabs" aria-label={label}>
      <ul>
        {tabs.map(({ path, name, count = null }) => (
          <li key={path}>
            <PageLink to={path} aria-current={path === current ? 'page' : undefined}>
              {name}
              {count !== null && count > 0 && <span className="count">{count}</span>}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
