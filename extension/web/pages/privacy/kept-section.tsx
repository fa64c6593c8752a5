import { retentionKinds, type RetentionKindId } from '@shiftlight/shared/privacy/retention.ts';
import type { PrivacyView } from '@shiftlight/shared/views/privacy-view.ts';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { useSubmit } from '../../use-submit.ts';
import { keptWords } from './kept-words.ts';
import { KeptTable, type Periods } from './kept-table.tsx';
import { RetentionRuns } from './retention-runs.tsx';

/** How long each kind of record is kept, with a dry run of the periods in the form. For admins. */
export function KeptSection({ settings }: { readonly settings: PrivacyView }) {
  const words = keptWords();
  const queries = useQueryClient();
  const [periods, setPeriods] = useState<Periods>(() => toPeriods(settings));
  const days = toDays(periods);
  const isShort = retentionKinds.some(
    ({ id, minimumDays }) => days !== null && (days[id] ?? minimumDays) < minimumDays,
  );
  const dryRun = useQuery({
    queryKey: ['privacy-retention', days],
    queryFn: () => webApi.privacy.retention.query({ retention: days ?? {} }),
    enabled: days !== null,
    placeholderData: keepPreviousData,
  });
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { version: basedOn, worksCouncil, leavingDays } = settings;
    await webApi.privacy.save.mutate({ basedOn, worksCouncil, retention: days ?? {}, leavingDays });
    await queries.invalidateQueries({ queryKey: ['privacy'] });
  });
  const change = (kind: RetentionKindId, value: string) => setPeriods({ ...periods, [kind]: value });
  return (
    <Section title={words.title} full>
      <p>{words.intro}</p>
      {dryRun.isError && <Notice kind="problem">{explain(dryRun.error).message}</Notice>}
      <form className="stack" onSubmit={onSubmit} aria-label={words.title}>
        <KeptTable periods={periods} onChange={change} lines={dryRun.data?.lines ?? []} />
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
        {days === null && <Notice kind="problem">{words.notWhole}</Notice>}
        <div className="cluster">
          <Button look="primary" type="submit" busy={busy} disabled={days === null || isShort}>
            {words.save}
          </Button>
        </div>
      </form>
      <RetentionRuns runs={dryRun.data?.runs ?? []} />
    </Section>
  );
}

function toPeriods({ retention }: PrivacyView): Periods {
  return Object.fromEntries(retentionKinds.map(({ id }) => [id, retention[id]?.toString() ?? '']));
}

/** Days by kind; null when something is no whole number. An empty field keeps. */
function toDays(periods: Periods): Partial<Record<RetentionKindId, number>> | null {
  const days: Partial<Record<RetentionKindId, number>> = {};
  for (const { id } of retentionKinds) {
    const text = (periods[id] ?? '').trim();
    if (text === '') continue;
    if (!/^[1-9]\d{0,4}$/.test(text)) return null;
    days[id] = Number(text);
  }
  return days;
}
