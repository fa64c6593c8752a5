import type { CountedDraft } from '@shiftlight/shared/views/what-if-count-view.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { Section } from '../section.tsx';
import { CountProgress } from './count-progress.tsx';
import { CountSource } from './count-source.tsx';
import { countWords } from './count-words.ts';
import type { FollowedCount } from './use-count.ts';
import { WhatIfResult } from './what-if-result.tsx';
import './what-if.css';

interface CountedSectionProps {
  readonly followed: FollowedCount;
  /** Makes the draft that was counted the one on this page. */
  onTake(draft: CountedDraft): void;
}

/** A count that the address names, of another draft than the page holds: opened from a link, or after the draft was stored. */
export function CountedSection({ followed, onTake }: CountedSectionProps) {
  const words = countWords();
  const { count, problem } = followed;
  if (count === null && problem === null) return null;
  return (
    <Section title={words.title} full>
      {problem !== null && <Notice kind="problem">{explain(problem).message}</Notice>}
      {count !== null && (
        <div className="stack">
          <p>{words.otherDraft}</p>
          <CountSource count={count} />
          <CountProgress count={count} onStop={() => void followed.stop()} />
          {count.view !== null && <WhatIfResult view={count.view} />}
        </div>
      )}
      <div className="cluster">
        {count !== null && <Button onClick={() => onTake(count.draft)}>{words.take}</Button>}
        <Button look="quiet" onClick={() => followed.close()}>
          {words.close}
        </Button>
      </div>
    </Section>
  );
}
