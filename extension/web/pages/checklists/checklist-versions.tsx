import { compareChecklists } from '@shiftlight/shared/escalations/compare-checklists.ts';
import { sayChecklistsChange, type NamedTeam } from '../../../ui/checklists/say-checklists-change.ts';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { toPublishedLines } from '../../components/rules/published-lines.ts';
import { VersionList } from '../../components/rules/version-list.tsx';
import type { useChecklistHistory } from './use-checklist-history.ts';

interface ChecklistVersionsProps {
  readonly versions: ReturnType<typeof useChecklistHistory>;
  readonly teams: readonly NamedTeam[];
  readonly timeZone: string;
}

/** Every version of the checklists: who published it, when it held, and what it changed. */
export function ChecklistVersions({ versions, teams, timeZone }: ChecklistVersionsProps) {
  const { history, error, older, newest, show } = versions;
  if (error !== null) return <Notice kind="problem">{explain(error).message}</Notice>;
  if (history === null) return null;
  const lines = toPublishedLines(history, (before, after) =>
    compareChecklists(before.checklists, after.checklists).flatMap((change) => sayChecklistsChange(change, teams)),
  );
  return <VersionList lines={lines} timeZone={timeZone} shown={older?.version ?? newest} arePublished onShow={show} />;
}
