import type { WhatIfReviews } from '@shiftlight/shared/views/what-if-view.ts';
import { whatIfWords } from './what-if-words.ts';

/** How reviews would be scored, and how many the draft does not fit. */
export function ReviewChanges({ reviews }: { readonly reviews: WhatIfReviews }) {
  const words = whatIfWords();
  const { total, inPart, notAtAll, changed, toPassed, toFailed } = reviews;
  return (
    <>
      <p>{words.reviews(total)}</p>
      <ul className="what-if-list">
        {changed > 0 && <li>{words.reviewsChange(changed)}</li>}
        {toFailed > 0 && <li className="worse">{words.toFailed(toFailed)}</li>}
        {toPassed > 0 && <li className="better">{words.toPassed(toPassed)}</li>}
      </ul>
      {inPart + notAtAll > 0 && <p className="dim">{words.reviewsInPart(inPart + notAtAll)}</p>}
    </>
  );
}
