import { useState } from 'react';
import { Section } from '../../components/section.tsx';
import { isExtensionPage } from '../../place.ts';
import { toSite } from '../../site.ts';
import { homeWords } from './home-words.ts';

/** Remembers in this browser that somebody has read it. */
const readKey = 'shiftlight.extension-guide-read';

/** How to get the extension and connect it to this very server, closed once it was closed; where this is the extension, for others. */
export function ExtensionSection() {
  const words = homeWords();
  const address = toSite('');
  const [isOpen, setOpen] = useState(() => !isExtensionPage && localStorage.getItem(readKey) === null);
  const remember = (next: boolean) => {
    setOpen(next);
    if (next) localStorage.removeItem(readKey);
    else localStorage.setItem(readKey, 'yes');
  };
  return (
    <Section title={words.extension}>
      {isExtensionPage && <p>{words.connected(address)}</p>}
      <details open={isOpen} onToggle={(event) => remember(event.currentTarget.open)}>
        <summary>{isExtensionPage ? words.forOthers : words.howTo}</summary>
        <div className="stack">
          <ol className="steps">
            <li>{words.installChrome}</li>
            <li>{words.installFirefox}</li>
            <li>{words.enterAddress}</li>
          </ol>
          <p className="secret">{address}</p>
          <p className="dim">{words.asks}</p>
        </div>
      </details>
    </Section>
  );
}
