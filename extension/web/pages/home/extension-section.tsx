import { homeWords } from './home-words.ts';
import { Section } from '../../components/section.tsx';

/** How to get the extension and connect it to this very server. */
export function ExtensionSection() {
  const words = homeWords();
  return (
    <Section title={words.extension}>
      <ol className="steps">
        <li>{words.installChrome}</li>
        <li>{words.installFirefox}</li>
        <li>{words.enterAddress}</li>
      </ol>
      <p className="secret">{location.origin}</p>
      <p className="dim">{words.asks}</p>
    </Section>
  );
}
