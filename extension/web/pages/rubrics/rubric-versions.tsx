import { compareRubrics } from '@shiftlight/shared/qa/compare-rubrics.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { sayRubricChange } from '../../../ui/rubrics/say-rubric-change.ts';
import { explain } from '../../api/explain.ts';
import { toPublishedLines } from '../../components/rules/published-lines.ts';
import { VersionList } from '../../components/rules/version-list.tsx';
import type { useRubricHistory } from './use-rubric-history.ts';

interface RubricVersionsProps {
  readonly versions: ReturnType<typeof useRubricHistory>;
  readonly timeZone: string;
}

/** Every version of a rubric: who published it, when it held, and what it changed. */
export function RubricVersions({ versions, timeZone }: RubricVersionsProps) {
  const { history, error, older, newest, show } = versions;
  if (error !== null) return <Notice kind="problem">{explain(error).message}</Notice>;
  if (history === null) return null;
  const lines = toPublishedLines(history, (before, after) =>
    compareRubrics(before.rubric, after.rubric).flatMap(sayRubricChange),
  );
  return <VersionList lines={lines} timeZone={timeZone} shown={older?.version ?? newest} arePublished onShow={show} />;
}
