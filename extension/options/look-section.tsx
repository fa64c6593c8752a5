import { isLocked } from '../settings/managed.ts';
import { themes } from '../settings/settings.ts';
import { Choice } from '../ui/components/choice.tsx';
import { languageChoices } from '../ui/words/language.ts';
import { SetByCompany } from './set-by-company.tsx';
import { settingsWords } from './settings-words.ts';
import type { SettingsControl } from './use-settings.ts';

/** Each language in its own words, so that somebody who does not read the present one finds theirs. */
const languageNames = { en: 'English', de: 'Deutsch', es: 'Español' } as const;

/** Theme and language of everything that the extension shows. */
export function LookSection({ control: { settings, managed, change } }: { readonly control: SettingsControl }) {
  const words = settingsWords();
  return (
    <section className="card stack">
      <h2>{words.lookTitle}</h2>
      <Choice
        label={words.theme}
        name="theme"
        options={themes.map((id) => ({ id, name: words.themes[id] }))}
        value={settings.theme}
        disabled={isLocked(managed, 'theme')}
        onChoose={(theme) => change({ theme })}
      />
      {isLocked(managed, 'theme') ? <SetByCompany /> : <p className="dim">{words.themeHint}</p>}
      <Choice
        label={words.language}
        name="language"
        options={languageChoices.map((id) => ({ id, name: id === 'auto' ? words.asBrowser : languageNames[id] }))}
        value={settings.language}
        disabled={isLocked(managed, 'language')}
        onChoose={(language) => change({ language })}
      />
      {isLocked(managed, 'language') && <SetByCompany />}
    </section>
  );
}
