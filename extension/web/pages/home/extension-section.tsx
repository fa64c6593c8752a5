import { isExtensionPage } from '../../place.ts';
import { toSite } from '../../site.ts';
import { homeWords } from './home-words.ts';
import { Section } from '../../components/section.tsx';

/** How to get the extension and connect it to this very server; where this is the extension, for others. */
export function ExtensionSection() {
  const words = homeWords();
  const address = toSite('');
  return (
    <Section title={words.extension}>
      {isExtensionPage && (
        <>
          <p>{words.connected(address)}</p>
          <p className="dim">{words.forOthers}</p>
        </>
      )}
      <ol className="steps">
        <li>{words.installChrome}</li>
        <li>{words.installFirefox}</li>
        <li>{words.enterAddress}</li>
      </ol>
      <p className="secret">{address}</p>
      <p className="dim">{words.asks}</p>
    </Section>
  );
}
