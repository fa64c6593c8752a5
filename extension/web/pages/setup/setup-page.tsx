import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { signIn } from '../../api/auth.ts';
import { webApi } from '../../api/web-api.ts';
import { Brand } from '../../components/brand.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { listTimeZones } from '../../components/time-zones.ts';
import { useSubmit } from '../../use-submit.ts';
import { navigate } from '../../use-path.ts';

const hours = [
  { value: 'mon-fri', name: 'Monday to Friday, 09:00 to 17:00' },
  { value: '24x7', name: 'Around the clock' },
];

function parseHours(value: string): 'mon-fri' | '24x7' {
  return value === '24x7' ? '24x7' : 'mon-fri';
}

/** First run: makes the workspace and its admin, then signs the admin in. */
export function SetupPage() {
  const queries = useQueryClient();
  const timeZones = useMemo(() => listTimeZones(), []);
  const { busy, problem, onSubmit } = useSubmit(async (value) => {
    await webApi.system.setup.mutate({
      name: value('workspace'),
      timeZone: value('time-zone'),
      hours: parseHours(value('hours')),
      admin: { name: value('name'), email: value('email'), password: value('password') },
    });
    await signIn(value('email'), value('password'));
    await queries.resetQueries();
    navigate('/');
  });
  return (
    <main className="narrow">
      <Brand />
      <h1>Set up your workspace</h1>
      <form className="card stack" onSubmit={onSubmit}>
        <fieldset>
          <legend>Workspace</legend>
          <Field
            label="Name"
            name="workspace"
            autoComplete="organization"
            required
            maxLength={120}
            error={problem.fields['name'] ?? null}
          />
          <SelectField
            label="Time zone"
            name="time-zone"
            options={timeZones}
            error={problem.fields['timeZone'] ?? null}
          />
          <SelectField label="Business hours" name="hours" options={hours} />
        </fieldset>
        <fieldset>
          <legend>You, its first admin</legend>
          <Field
            label="Your name"
            name="name"
            autoComplete="name"
            required
            maxLength={120}
            error={problem.fields['admin.name'] ?? null}
          />
          <Field
            label="E-mail"
            name="email"
            type="email"
            autoComplete="username"
            required
            error={problem.fields['admin.email'] ?? null}
          />
          <Field
            label="Password"
            name="password"
            type="password"
            autoComplete="new-password"
            hint="At least 10 characters."
            minLength={10}
            maxLength={128}
            required
            error={problem.fields['admin.password'] ?? null}
          />
        </fieldset>
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
        <div className="cluster">
          <Button look="primary" type="submit" busy={busy}>
            Create workspace
          </Button>
        </div>
      </form>
    </main>
  );
}
