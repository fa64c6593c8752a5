import { Section } from './section.tsx';

/** How to get the extension and connect it to this very server. */
export function ExtensionSection() {
  return (
    <Section title="Browser extension">
      <ol className="steps">
        <li>
          Chrome or Edge: open <b>chrome://extensions</b>, switch on developer mode, choose “Load unpacked” and pick the
          folder <b>extension/.output/chrome-mv3</b>. Firefox: open <b>about:debugging</b>, choose “Load temporary
          add-on” and pick <b>extension/.output/firefox-mv3/manifest.json</b>.
        </li>
        <li>Its settings open by themselves. Enter this address:</li>
      </ol>
      <p className="secret">{location.origin}</p>
      <p className="dim">
        Your browser then asks for access to this address and to your helpdesk, and to nothing else.
      </p>
    </Section>
  );
}
