import type { OtherwiseView } from '@shiftlight/shared/views/receipt-view.ts';
import { useState } from 'react';
import { formatNumber } from '../words/number.ts';
import { OtherList } from './other-counts.tsx';
import { otherWords } from './other-words.ts';

/** What other helpdesks would count, counted when the part is opened: a team's bill does not wait for it. */
export function AskedOtherCounts({ load }: { readonly load: () => Promise<OtherwiseView> }) {
  const words = otherWords();
  const [found, setFound] = useState<OtherwiseView | 'loading' | 'failed' | null>(null);
  const ask = () => {
    setFound('loading');
    load().then(setFound, () => setFound('failed'));
  };
  return (
    <details
      className="bill-others"
      onToggle={({ currentTarget: { open } }) => {
        if (open && (found === null || found === 'failed')) ask();
      }}
    >
      <summary>{words.title}</summary>
      {found === 'loading' && <p role="status">{words.loading}</p>}
      {found === 'failed' && <p role="alert">{words.failed}</p>}
      {found !== null && typeof found === 'object' && <Found view={found} />}
    </details>
  );
}

function Found({ view: { counts, most } }: { readonly view: OtherwiseView }) {
  if (counts === null) return <p>{otherWords().tooMany(formatNumber(most, 0))}</p>;
  return <OtherList counts={counts} />;
}
