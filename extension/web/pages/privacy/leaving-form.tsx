import type { LeavingView } from '@shiftlight/shared/views/privacy-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Check } from '../../../ui/components/check.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatNumber } from '../../../ui/words/number.ts';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { leaversWords } from './leavers-words.ts';

interface LeavingFormProps {
  readonly leaving: LeavingView;
  readonly onDone: (pseudonym: string) => void;
}

/** What of somebody who left is replaced, counted, and the name to be written before it happens. */
export function LeavingForm({ leaving, onDone }: LeavingFormProps) {
  const words = leaversWords();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [parts, setParts] = useState<readonly string[]>([]);
  const { busy, problem, onSubmit } = useSubmit(async () => {
    const { pseudonym } = await webApi.privacy.pseudonymise.mutate({
      memberId: leaving.memberId,
      name,
      parts: [...parts],
    });
    await queries.invalidateQueries({ queryKey: ['leavers'] });
    onDone(pseudonym);
  });
  const toggle = (part: string, isOn: boolean) =>
    setParts(isOn ? [...parts, part] : parts.filter((one) => one !== part));
  return (
    <form className="stack" onSubmit={onSubmit} aria-label={words.title}>
      <ul>
        <li>{words.becomes(leaving.name, leaving.email, leaving.pseudonym)}</li>
        {leaving.identities.map((known) => (
          <li key={`${known.helpdesk} ${known.id}`}>{words.known(known.name, known.helpdesk, known.id)}</li>
        ))}
        {leaving.otherWorkspaces > 0 && <li>{words.elsewhere}</li>}
      </ul>
      <Mentions leaving={leaving} parts={parts} onToggle={toggle} />
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

interface MentionsProps {
  readonly leaving: LeavingView;
  readonly parts: readonly string[];
  readonly onToggle: (part: string, isOn: boolean) => void;
}

/** How often the person is named in what people wrote here. Single words may mean something else, so each is chosen by itself. */
function Mentions({ leaving, parts, onToggle }: MentionsProps) {
  const words = leaversWords();
  const found = leaving.mentions.filter(({ count }) => count > 0);
  const single = found.filter(({ kind }) => kind === 'part');
  return (
    <>
      <h3>{words.inTexts}</h3>
      <p className="dim">{words.inTextsHint}</p>
      {found.length === 0 && <p>{words.noMentions}</p>}
      <ul>
        {found
          .filter(({ kind }) => kind === 'whole')
          .map(({ text, count }) => (
            <li key={text}>{words.mentioned(text, formatNumber(count, 0))}</li>
          ))}
      </ul>
      {single.length > 0 && <p>{words.single}</p>}
      {single.map(({ text, count }) => (
        <Check key={text} checked={parts.includes(text)} onToggle={(isOn) => onToggle(text, isOn)}>
          {words.mentioned(text, formatNumber(count, 0))}
        </Check>
      ))}
    </>
  );
}
