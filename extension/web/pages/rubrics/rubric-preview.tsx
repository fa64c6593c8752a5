import type { Rubric } from '@shiftlight/shared/qa/rubric.ts';
import { findRubricFaults } from '@shiftlight/shared/qa/find-rubric-faults.ts';
import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useNow } from '../../../ui/use-now.ts';
import { webApi } from '../../api/web-api.ts';
import { WhatIfPreview } from '../../components/what-if/what-if-preview.tsx';

/** An answer, and the draft that it was given for. */
export interface SeenPreview {
  readonly of: Rubric;
  readonly view: WhatIfView;
}

interface RubricPreviewProps {
  readonly rubric: Rubric;
  readonly timeZone: string;
  readonly seen: SeenPreview | null;
  onSeen(seen: SeenPreview): void;
}

/** What the rubric as it stands would do to the reviews of a month. An answer belongs to the draft that it was given for. */
export function RubricPreview({ rubric, timeZone, seen, onSeen }: RubricPreviewProps) {
  const now = useNow(60_000);
  const { id, label, passRatio, criteria } = rubric;
  return (
    <WhatIfPreview
      now={now}
      timeZone={timeZone}
      isUsable={findRubricFaults(rubric).length === 0}
      view={seen?.of === rubric ? seen.view : null}
      ask={(period) => webApi.whatIf.rubric.mutate({ rubricName: id, rubric: { label, passRatio, criteria }, period })}
      onAnswer={(view) => onSeen({ of: rubric, view })}
    />
  );
}
