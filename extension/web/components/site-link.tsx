import { toSite } from '../site.ts';
import { siteWords } from './site-words.ts';

/** A link to a page that only the server's own site can show; opens beside this one. */
export function SiteLink({ path, name }: { readonly path: string; readonly name: string }) {
  return (
    <a href={toSite(path)} target="_blank" rel="noreferrer">
      {name} <span aria-hidden="true">↗</span>
      <span className="visually-hidden">, {siteWords().opens}</span>
    </a>
  );
}
