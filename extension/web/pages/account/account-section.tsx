import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { changePassword } from '../../api/auth.ts';
import { useSubmit } from '../../use-submit.ts';
import { roleNames } from '../../../ui/words/role-names.ts';
import { homeWords } from '../home/home-words.ts';
import { Section } from '../../components/section.tsx';
import type { PageViewer } from '../../viewer.ts';

/** Who I am here, and my password. */
export function AccountSection({ viewer }: { readonly viewer: PageViewer }) {
  const words = homeWords();
  const queries = useQueryClient();
  const [changed, setChanged] = useState(false);
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    setChanged(false);
    await changePassword(value('current'), value('next'));
    form.reset();
    setChanged(true);
    await queries.invalidateQueries({ queryKey: ['sessions'] });
  });
  return (
    <Section title={words.you}>
      <dl className="pairs">
        <dt>{words.name}</dt>
        <dd>{viewer.name}</dd>
        <dt>{words.email}</dt>
        <dd>{viewer.email}</dd>
        <dt>{words.role}</dt>
        <dd>
          {roleNames()[viewer.role]} <span className="dim">({words.may[viewer.role]})</span>
        </dd>
        <dt>{words.teams}</dt>
        <dd>
          {viewer.teams.length === 0
            ? words.none
            : viewer.teams.map(({ name, isLead }) => (isLead ? words.leads(name) : name)).join(', ')}
        </dd>
        <dt>{words.timeZone}</dt>
        <dd>{viewer.workspace.timeZone.replaceAll('_', ' ')}</dd>
      </dl>
      <details>
        <summary>{words.changePassword}</summary>
        <form className="stack" onSubmit={onSubmit}>
          <input type="text" name="username" autoComplete="username" defaultValue={viewer.email} hidden readOnly />
          <Field label={words.present} name="current" type="password" autoComplete="current-password" required />
          <Field
            label={words.next}
            name="next"
            type="password"
            autoComplete="new-password"
            hint={words.nextHint}
            minLength={10}
            maxLength={128}
            required
          />
          {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
          {changed && <Notice kind="good">{words.changed}</Notice>}
          <div className="cluster">
            <Button look="primary" type="submit" busy={busy}>
              {words.changePassword}
            </Button>
          </div>
        </form>
      </details>
    </Section>
  );
}
