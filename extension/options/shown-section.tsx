import type { HelpdeskAccess } from '../messaging/connection-view.ts';
import { surfaceIds, type Settings, type SurfaceId } from '../settings/settings.ts';
import { settingsWords } from './settings-words.ts';
import type { SettingsControl } from './use-settings.ts';

interface ShownSectionProps {
  readonly control: SettingsControl;
  readonly helpdesks: readonly HelpdeskAccess[];
}

/** What is shown in the helpdesks' pages: everywhere, and what differs on one of them. */
export function ShownSection({ control: { settings, change }, helpdesks }: ShownSectionProps) {
  const words = settingsWords();
  const origins = [...new Map(helpdesks.map(({ baseUrl, name }) => [new URL(baseUrl).origin, name]))];
  return (
    <section className="card stack">
      <h2>{words.shownTitle}</h2>
      <table className="shown">
        <thead>
          <tr>
            <td />
            {surfaceIds.map((id) => (
              <th key={id} scope="col">
                {words.surfaces[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.everywhere}</th>
            {surfaceIds.map((id) => (
              <Cell
                key={id}
                name={`${words.surfaces[id]}, ${words.everywhere}`}
                checked={settings.surfaces[id]}
                onToggle={(checked) => change({ surfaces: { ...settings.surfaces, [id]: checked } })}
              />
            ))}
          </tr>
          {origins.map(([origin, name]) => (
            <tr key={origin}>
              <th scope="row">
                {name}
                <span className="dim">{new URL(origin).host}</span>
              </th>
              {surfaceIds.map((id) => (
                <Cell
                  key={id}
                  name={`${words.surfaces[id]}, ${name}`}
                  checked={settings.sites[origin]?.[id] ?? settings.surfaces[id]}
                  onToggle={(checked) => change({ sites: withSite(settings, origin, id, checked) })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dim">{words.shownHint}</p>
    </section>
  );
}

interface CellProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
}

function Cell({ name, checked, onToggle }: CellProps) {
  return (
    <td>
      <label>
        <span className="visually-hidden">{name}</span>
        <input type="checkbox" checked={checked} onChange={(event) => onToggle(event.target.checked)} />
      </label>
    </td>
  );
}

/** A site keeps only what differs from everywhere, so that a later change everywhere reaches it too. */
function withSite({ sites, surfaces }: Settings, origin: string, id: SurfaceId, checked: boolean): Settings['sites'] {
  const { [id]: _before, ...others } = sites[origin] ?? {};
  const site = checked === surfaces[id] ? others : { ...others, [id]: checked };
  const { [origin]: _site, ...rest } = sites;
  return Object.keys(site).length === 0 ? rest : { ...rest, [origin]: site };
}
