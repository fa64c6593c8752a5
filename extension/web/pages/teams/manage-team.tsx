import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { teamsWords } from './teams-words.ts';

/** Another name for a team, or its end, which is asked about once more. */
export function ManageTeam({ teamId, name }: { readonly teamId: string; readonly name: string }) {
  const words = teamsWords();
  const queries = useQueryClient();
  const [isAsking, setIsAsking] = useState(false);
  const refresh = () => queries.invalidateQueries({ queryKey: ['teams'] });
  const renaming = useSubmit(async (value) => {
    await webApi.teams.rename.mutate({ teamId, name: value('name') });
    await refresh();
  });
  const removing = useSubmit(async () => {
    await webApi.teams.remove.mutate({ teamId });
    await refresh();
  });
  return (
    <details>
      <summary>{words.manage}</summary>
      <div className="stack">
        <form className="team-bar" onSubmit={renaming.onSubmit} aria-label={`${words.rename}: ${name}`}>
          <Field
            label={words.name}
            name="name"
            required
            maxLength={120}
            defaultValue={name}
            error={renaming.problem.fields['name'] ?? renaming.problem.message}
          />
          <Button type="submit" busy={renaming.busy}>
            {words.rename}
          </Button>
        </form>
        {!isAsking && (
          <div className="cluster">
            <Button onClick={() => setIsAsking(true)}>{words.deleteTeam}</Button>
          </div>
        )}
        {isAsking && (
          <form onSubmit={removing.onSubmit} className="stack" aria-label={words.deleteTeam}>
            <Notice kind="problem">{removing.problem.message ?? words.confirm(name)}</Notice>
            <div className="cluster">
              <Button type="submit" busy={removing.busy}>
                {words.yes}
              </Button>
              <Button look="quiet" onClick={() => setIsAsking(false)}>
                {words.no}
              </Button>
            </div>
          </form>
        )}
      </div>
    </details>
  );
}
