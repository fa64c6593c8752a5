import { longestRetentionDays } from '@shiftlight/shared/privacy/retention.ts';
import type { PrivacyView } from '@shiftlight/shared/views/privacy-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { leaversWords } from './leavers-words.ts';

/** After how many days names are replaced by themselves; off while the field is empty. */
export function LeavingPeriod({ settings }: { readonly settings: PrivacyView }) {
  const words = leaversWords();
  const queries = useQueryClient();
  const stored = settings.leavingDays?.toString() ?? '';
  const [text, setText] = useState(stored);
  const days = toDays(text);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { version: basedOn, worksCouncil, retention } = settings;
    await webApi.privacy.save.mutate({ basedOn, worksCouncil, retention, leavingDays: days ?? null });
    await Promise.all(['privacy', 'leavers'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  });
  return (
    <form className="stack tight" onSubmit={onSubmit} aria-label={words.period}>
      <Field
        label={words.period}
        hint={words.periodHint}
        error={days === undefined ? words.notDays : undefined}
        inputMode="numeric"
        maxLength={5}
        placeholder={words.never}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button type="submit" busy={busy} disabled={days === undefined || text.trim() === stored}>
          {words.savePeriod}
        </Button>
      </div>
    </form>
  );
}

/** null = never, undefined = no whole number of days that the server takes. */
function toDays(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const days = /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : 0;
  return days >= 1 && days <= longestRetentionDays ? days : undefined;
}
