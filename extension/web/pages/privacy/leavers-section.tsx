import type { LeavingView } from '@shiftlight/shared/views/privacy-view.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { useSubmit } from '../../use-submit.ts';
import { leaversWords } from './leavers-words.ts';

/** Pseudonyms for people who left, each after a look at what is replaced. For admins. */
export function LeaversSection() {
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
      {leavers.data?.length === 0 && <p className="dim">{words.nobody}</p>}
      {leavers.data !== undefined && leavers.data.length > 0 && (
        <SelectField
          label={words.who}
          value={memberId}
          options={[
            { value: '', name: words.choose },
            ...leavers.data.map(({ memberId: value, name }) => ({ value, name })),
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

interface LeavingFormProps {
  readonly leaving: LeavingView;
  readonly onDone: (pseudonym: string) => void;
}

function LeavingForm({ leaving, onDone }: LeavingFormProps) {
  const words = leaversWords();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { pseudonym } = await webApi.privacy.pseudonymise.mutate({ memberId: leaving.memberId, name });
    await queries.invalidateQueries({ queryKey: ['leavers'] });
    onDone(pseudonym);
  });
  return (
    <form className="stack" onSubmit={onSubmit} aria-label={words.title}>
      <ul>
        <li>{words.becomes(leaving.name, leaving.email, leaving.pseudonym)}</li>
        {leaving.identities.map((known) => (
          <li key={`${known.helpdesk} ${known.id}`}>{words.known(known.name, known.helpdesk, known.id)}</li>
        ))}
        {leaving.otherWorkspaces > 0 && <li>{words.elsewhere}</li>}
      </ul>
      <Notice kind="plain">{words.forGood}</Notice>
      <Field label={words.name} value={name} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
      <div className="cluster">
        <Button look="primary" type="submit" busy={busy} disabled={name.trim() !== leaving.name}>
          {words.replace}
        </Button>
      </div>
    </form>
  );
}
