import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { useSubmit } from '../../use-submit.ts';
import { TeamSection } from './team-section.tsx';
import { teamsWords } from './teams-words.ts';
import './teams.css';

/** Who works together, and who leads. */
export function TeamsPage() {
  const words = teamsWords();
  const teams = useQuery({ queryKey: ['teams'], queryFn: () => webApi.teams.list.query() });
  const members = useQuery({ queryKey: ['members'], queryFn: () => webApi.people.members.query() });
  const failure = teams.error ?? members.error;
  if (failure !== null) return <Notice kind="problem">{explain(failure).message}</Notice>;
  if (teams.data === undefined || members.data === undefined) return null;
  const people = members.data;
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.intro}</p>
        {teams.data.length === 0 && <p className="dim">{words.none}</p>}
        <NewTeam />
      </Section>
      {teams.data.map((team) => (
        <TeamSection key={team.id} team={team} people={people} />
      ))}
    </div>
  );
}

function NewTeam() {
  const words = teamsWords();
  const queries = useQueryClient();
  const { busy, problem, onSubmit } = useSubmit(async (value, form) => {
    await webApi.teams.create.mutate({ name: value('name') });
    form.reset();
    await queries.invalidateQueries({ queryKey: ['teams'] });
  });
  return (
    <form className="team-bar" onSubmit={onSubmit} aria-label={words.create}>
      <Field
        label={words.newTeam}
        name="name"
        required
        maxLength={120}
        error={problem.fields['name'] ?? problem.message}
      />
      <Button type="submit" busy={busy}>
        {words.create}
      </Button>
    </form>
  );
}
