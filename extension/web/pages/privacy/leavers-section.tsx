import type { LeaverRow, PrivacyView } from '@shiftlight/shared/views/privacy-view.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { formatDate } from '../../../ui/words/instant.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { LeavingForm } from './leaving-form.tsx';
import { LeavingPeriod } from './leaving-period.tsx';
import { leaversWords } from './leavers-words.ts';

/** Pseudonyms for people who left, each after a look at what is replaced. For admins. */
export function LeaversSection({ settings }: { readonly settings: PrivacyView }) {
  const words = leaversWords();
  const [memberId, setMemberId] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const leavers = useQuery({ queryKey: ['leavers'], queryFn: () => webApi.privacy.leavers.query() });
  const leaving = useQuery({
    queryKey: ['leaving', memberId],
    queryFn: () => webApi.privacy.leaving.query({ memberId }),
    enabled: memberId !== '',
  });
  const problem = leavers.error ?? leaving.error;
  return (
    <Section title={words.title} full>
      <p>{words.intro}</p>
      {problem !== null && <Notice kind="problem">{explain(problem).message}</Notice>}
      {done !== null && <Notice kind="plain">{words.done(done)}</Notice>}
      {(leavers.data?.idsLeft ?? 0) > 0 && <Notice kind="plain">{words.idsLeft}</Notice>}
      <LeavingPeriod settings={settings} />
      {leavers.data?.people.length === 0 && <p className="dim">{words.nobody}</p>}
      {leavers.data !== undefined && leavers.data.people.length > 0 && (
        <SelectField
          label={words.who}
          value={memberId}
          options={[
            { value: '', name: words.choose },
            ...leavers.data.people.map((row) => ({ value: row.memberId, name: sayLeaver(row) })),
          ]}
          onChange={(event) => {
            setDone(null);
            setMemberId(event.target.value);
          }}
        />
      )}
      {memberId !== '' && leaving.data !== undefined && (
        <LeavingForm
          key={memberId}
          leaving={leaving.data}
          onDone={(pseudonym) => {
            setDone(pseudonym);
            setMemberId('');
          }}
        />
      )}
    </Section>
  );
}

function sayLeaver({ name, dueAt }: LeaverRow): string {
  return dueAt === null ? name : leaversWords().due(name, formatDate(dueAt));
}
