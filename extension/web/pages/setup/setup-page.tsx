import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { signIn } from '../../api/auth.ts';
import { webApi } from '../../api/web-api.ts';
import { Brand } from '../../components/brand.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { listTimeZones } from '../../components/time-zones.ts';
import { useSubmit } from '../../use-submit.ts';
import { navigate } from '../../use-path.ts';
import { setupWords } from './setup-words.ts';

function parseHours(value: string): 'mon-fri' | '24x7' {
  return value === '24x7' ? '24x7' : 'mon-fri';
}

/** First run: makes the workspace and its admin, then signs the admin in. */
export function SetupPage() {
  const words = setupWords();
  const hours = [
    { value: 'mon-fri', name: words.monFri },
    { value: '24x7', name: words.aroundTheClock },
  ];
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
      <h1>{words.title}</h1>
      <form className="card stack" onSubmit={onSubmit}>
        <fieldset>
          <legend>{words.workspace}</legend>
          <Field
            label={words.name}
            name="workspace"
            autoComplete="organization"
            required
            maxLength={120}
            error={problem.fields['name'] ?? null}
          />
          <SelectField
            label={words.timeZone}
            name="time-zone"
            options={timeZones}
            error={problem.fields['timeZone'] ?? null}
          />
          <SelectField label={words.hours} name="hours" options={hours} />
        </fieldset>
        <fieldset>
          <legend>{words.you}</legend>
          <Field
            label={words.yourName}
            name="name"
            autoComplete="name"
            required
            maxLength={120}
            error={problem.fields['admin.name'] ?? null}
          />
          <Field
            label={words.email}
            name="email"
            type="email"
            autoComplete="username"
            required
            error={problem.fields['admin.email'] ?? null}
          />
          <Field
            label={words.password}
            name="password"
            type="password"
            autoComplete="new-password"
            hint={words.passwordHint}
            minLength={10}
            maxLength={128}
            required
            error={problem.fields['admin.password'] ?? null}
          />
        </fieldset>
        {problem.message !== null && <Notice kind="problem">{problem.message}</Notice>}
        <div className="cluster">
          <Button look="primary" type="submit" busy={busy}>
            {words.create}
          </Button>
        </div>
      </form>
    </main>
  );
}
