import { StrictMode, useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { getLanguage, onLanguageChange } from './words/language.ts';

/** Renders a page into its `#root`; `draw` is called again when the language changes, and nothing that was typed is lost. */
export function mount(draw: () => ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root element.');
  createRoot(root).render(
    <StrictMode>
      <Page draw={draw} />
    </StrictMode>,
  );
}

function Page({ draw }: { readonly draw: () => ReactNode }) {
  const language = useSyncExternalStore(onLanguageChange, getLanguage);
  useLayoutEffect(() => {
    // Screen readers choose their voice by it.
    document.documentElement.lang = language;
  }, [language]);
  return draw();
}
