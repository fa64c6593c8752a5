import type { WhatIfCount } from '@shiftlight/shared/views/what-if-count-view.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatDateTime } from '../../../ui/words/instant.ts';
import { countWords } from './count-words.ts';

/** For whom and when a result was counted, and what happened meanwhile. */
export function CountSource({ count }: { readonly count: WhatIfCount }) {
  const words = countWords();
  const { askedBy, finishedAt, changedMeanwhile, timeZone } = count;
  return (
    <>
      {finishedAt !== null && (
        <p className="dim">{words.by(askedBy ?? words.somebody, formatDateTime(finishedAt, { timeZone }))}</p>
      )}
      {changedMeanwhile !== null && changedMeanwhile > 0 && (
        <Notice kind="plain">{words.changedMeanwhile(changedMeanwhile)}</Notice>
      )}
    </>
  );
}
