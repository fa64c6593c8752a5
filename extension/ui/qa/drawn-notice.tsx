import type { DrawView } from '@shiftlight/shared/views/qa-view.ts';
import { Notice } from '../components/notice.tsx';
import { qaWords } from './qa-words.ts';

/** What drawing gave, and what was left out and why. */
export function DrawnNotice({ draws }: { readonly draws: readonly DrawView[] }) {
  const words = qaWords();
  const sum = (of: 'drawn' | 'candidates') => draws.reduce((total, draw) => total + draw[of], 0);
  const left = draws.flatMap(({ excluded }) => excluded);
  if (sum('candidates') === 0 && left.length === 0) return <Notice kind="plain">{words.nothingNew}</Notice>;
  return (
    <Notice kind="good">
      <p>{words.drawn(sum('drawn'), sum('candidates'))}</p>
      {left.map(({ reason, count }, index) => (
        <p key={`${reason} ${index}`} className="dim">
          {words.left(count, words.excluded[reason])}
        </p>
      ))}
    </Notice>
  );
}
