import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { roles, type Role } from '../../../messaging/roles.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Check } from '../../../ui/components/check.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { roleNames } from '../../../ui/words/role-names.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Section } from '../../components/section.tsx';
import { ManageTeam } from './manage-team.tsx';
import { teamsWords } from './teams-words.ts';

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly members: readonly {
    readonly memberId: string;
    readonly name: string;
    readonly active: boolean;
    readonly isLead: boolean;
  }[];
}

interface TeamSectionProps {
  readonly team: Team;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly active: boolean;
  }[];
}

const toRole = (text: string): Role => roles.find((role) => role === text) ?? 'agent';

/** One team: its members, who leads, and whom to add. */
export function TeamSection({ team, people }: TeamSectionProps) {
  const words = teamsWords();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  async function change(work: () => Promise<unknown>): Promise<void> {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: ['teams'] });
    } catch (error) {
      const { message, fields } = explain(error);
      setProblem([message, ...Object.values(fields)].filter((one) => one !== null).join(' '));
    } finally {
      setBusy(false);
    }
  }
  const { id: teamId } = team;
  const others = people.filter(({ id, active }) => active && !team.members.some(({ memberId }) => memberId === id));
  return (
    <Section title={team.name}>
      <p className="dim">{team.members.length === 0 ? words.nobody : words.members(team.members.length)}</p>
      <ul className="team-members">
        {team.members.map(({ memberId, name, active, isLead }) => (
          <li key={memberId}>
            <span>
              <b>{name}</b>{' '}
              <span className="dim">
                {roleNames()[toRole(people.find(({ id }) => id === memberId)?.role ?? '')]}
                {!active && ` · ${words.inactive}`}
              </span>
            </span>
            <Check
              checked={isLead}
              disabled={busy}
              aria-label={words.leads(name)}
              onToggle={(next) => void change(() => webApi.teams.setMember.mutate({ teamId, memberId, isLead: next }))}
            >
              {words.lead}
            </Check>
            <Button
              look="quiet"
              disabled={busy}
              aria-label={words.remove(name)}
              onClick={() => void change(() => webApi.teams.removeMember.mutate({ teamId, memberId }))}
            >
              {words.removeShort}
            </Button>
          </li>
        ))}
      </ul>
      {problem !== null && <Notice kind="problem">{problem}</Notice>}
      <form
        className="team-bar"
        aria-label={`${words.add}: ${team.name}`}
        onSubmit={(event) => {
          event.preventDefault();
          void change(() => webApi.teams.setMember.mutate({ teamId, memberId: chosen, isLead: false }));
          setChosen('');
        }}
      >
        <SelectField
          label={words.add}
          options={[{ value: '', name: words.choose }, ...others.map(({ id, name }) => ({ value: id, name }))]}
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
        />
        <Button type="submit" busy={busy} disabled={chosen === ''}>
          {words.addShort}
        </Button>
      </form>
      <ManageTeam teamId={teamId} name={team.name} />
    </Section>
  );
}
