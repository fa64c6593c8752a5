import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { changePassword } from '../../api/auth.ts';
import { useSubmit } from '../../use-submit.ts';
import { Section } from './section.tsx';
import { roleWords, type HomeViewer } from './viewer.ts';

/** Who I am here, and my password. */
export function AccountSection({ viewer }: { readonly viewer: HomeViewer }) {
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
    <Section title="You">
      <dl className="pairs">
        <dt>Name</dt>
        <dd>{viewer.name}</dd>
        <dt>E-mail</dt>
        <dd>{viewer.email}</dd>
        <dt>Role</dt>
        <dd>
          {viewer.role}
          {roleWords[viewer.role] !== undefined && <span className="dim"> ({roleWords[viewer.role]})</span>}
        </dd>
        <dt>Teams</dt>
        <dd>
          {viewer.teams.length === 0
            ? 'none'
            : viewer.teams.map(({ name, isLead }) => (isLead ? `${name} (lead)` : name)).join(', ')}
        </dd>
        <dt>Time zone</dt>
        <dd>{viewer.workspace.timeZone.replaceAll('_', ' ')}</dd>
      </dl>
      <details>
        <summary>Change password</summary>
        <form className="stack" onSubmit={onSubmit}>
          <input type="text" name="username" autoComplete="username" defaultValue={viewer.email} hidden readOnly />
          <Field label="Present password" name="current" type="password" autoComplete="current-password" required />
          <Field
            label="New password"
            name="next"
            type="password"
            autoComplete="new-password"
            hint="At least 10 characters. Signs you out everywhere else."
            minLength={10}
            maxLength={128}
            required
          />
          {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
          {changed && <Notice kind="good">Your password is changed.</Notice>}
          <div className="cluster">
            <Button look="primary" type="submit" busy={busy}>
              Change password
            </Button>
          </div>
        </form>
      </details>
    </Section>
  );
}
