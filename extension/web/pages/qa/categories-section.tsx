import type { Role } from '../../../messaging/roles.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { NoTeam } from '../../components/first-steps.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { CategoryCharts } from './category-charts.tsx';
import { qaPageWords } from './qa-page-words.ts';

interface CategoriesSectionProps {
  readonly role: Role;
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  readonly version: string;
}

/** How the categories of a team were rated, month by month; `?team=<id>` says which team. */
export function CategoriesSection({ role, teams, version }: CategoriesSectionProps) {
  const words = qaPageWords();
  const [asked, setTeam] = useSearchParam('team');
  const team = teams.find(({ teamId }) => teamId === asked) ?? teams[0];
  return (
    <Section title={words.categories} full>
      {team === undefined ? (
        <NoTeam role={role} as="lead" />
      ) : (
        <>
          {teams.length > 1 && (
            <div className="narrow-field">
              <SelectField
                label={words.team}
                value={team.teamId}
                options={teams.map(({ teamId, name }) => ({ value: teamId, name }))}
                onChange={(event) => setTeam(event.target.value)}
              />
            </div>
          )}
          <CategoryCharts key={team.teamId} of={{ scope: 'team', teamId: team.teamId }} version={version} />
          <p className="dim">{words.categoriesHint}</p>
        </>
      )}
    </Section>
  );
}
