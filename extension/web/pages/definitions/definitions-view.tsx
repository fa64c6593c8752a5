import { choosableMetrics, listProfileChoices } from '@shiftlight/shared/metrics/chosen/choosable-metrics.ts';
import { metricProfiles } from '@shiftlight/shared/metrics/profiles/index.ts';
import { useQueryClient } from '@tanstack/react-query';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { sayVariant } from '../../../ui/figures/definitions/say-definition.ts';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { webApi } from '../../api/web-api.ts';
import { OlderVersion } from '../../components/rules/older-version.tsx';
import { RuleVersions } from '../../components/rules/rule-versions.tsx';
import { UnsavedBar } from '../../components/rules/unsaved-bar.tsx';
import { useVersionedDraft } from '../../components/rules/use-versioned-draft.ts';
import type { VersionLine } from '../../components/rules/version-list.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { DefinitionRow } from './definition-row.tsx';
import { definitionsWords } from './definitions-words.ts';
import { OtherFigures } from './other-figures.tsx';
import { areSameChoices, findProfile, withChoice, type Choices } from './list-definitions.ts';
import '../../components/rules/rules.css';

type StoredSet = Awaited<ReturnType<typeof webApi.definitions.history.query>>[number];

interface DefinitionsViewProps {
  readonly history: readonly StoredSet[];
  readonly newestVersion: number;
  readonly timeZone: string;
}

/** The definitions as they are chosen, one by one or all as a helpdesk counts; what a change would do, and the history. */
export function DefinitionsView({ history, newestVersion, timeZone }: DefinitionsViewProps) {
  const words = definitionsWords();
  const queries = useQueryClient();
  const [openId, setOpenId] = useSearchParam('metric');
  const stored: Choices = history[0]?.variants ?? {};
  const edited = useVersionedDraft<Choices, StoredSet>({
    ...{ name: 'definitions', newestVersion, history, stored },
    toDraft: ({ variants }) => variants,
    isSame: areSameChoices,
  });
  const { draft, shown } = edited;
  const mayChange = edited.olderVersion === null;
  const toInput = () => ({ variants: { ...draft } });
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.intro}</p>
        <OlderVersion edited={edited} />
        <div className="two">
          <SelectField
            label={words.profile}
            hint={words.profileHint}
            options={[
              { value: '', name: words.mixed },
              ...metricProfiles.map(({ id, label }) => ({ value: id, name: words.asCounts(label) })),
            ]}
            value={findProfile(shown) ?? ''}
            disabled={!mayChange}
            onChange={(event) => {
              const chosen = listProfileChoices(event.target.value, draft);
              if (chosen !== null) edited.setDraft(chosen);
            }}
          />
        </div>
        <ul className="rule-rows">
          {choosableMetrics.map((metric) => (
            <DefinitionRow
              key={metric.id}
              metric={metric}
              variant={shown[metric.id] ?? null}
              isOpen={openId === metric.id}
              isChanged={mayChange && shown[metric.id] !== stored[metric.id]}
              mayChange={mayChange}
              onOpen={(isOpen) => setOpenId(isOpen ? metric.id : null)}
              onChange={(variant) => edited.setDraft(withChoice(draft, metric.id, variant))}
            />
          ))}
        </ul>
        <OtherFigures />
        {edited.isChanged && <UnsavedBar />}
      </Section>
      <RuleVersions
        of="definitions"
        edited={edited}
        lines={history.map(toLine)}
        timeZone={timeZone}
        isUsable
        counted={{
          toDraft: () => ({ kind: 'definitions', ...toInput() }),
          take: (counted) => {
            if (counted.kind === 'definitions') edited.setDraft(counted.variants);
          },
        }}
        ask={(period) => webApi.whatIf.definitions.mutate({ ...toInput(), period })}
        save={async (next) => {
          await webApi.definitions.change.mutate({ ...next, ...toInput(), basedOn: newestVersion });
          await queries.invalidateQueries({ queryKey: ['definitions'] });
        }}
      />
    </div>
  );
}

/** What a version chose, by name. */
function toLine({ version, state, from, until, variants, storedAt, storedBy }: StoredSet): VersionLine {
  const words = definitionsWords();
  const chosen = choosableMetrics.flatMap(({ id, label, variants: known }) => {
    const variant = known.find((one) => one.id === variants[id]);
    return variant === undefined ? [] : [`${sayAnyMetric({ metricId: id, label })}: ${sayVariant(variant.label)}`];
  });
  const profile = metricProfiles.find(({ id }) => id === findProfile(variants));
  const said = chosen.length === 0 ? words.allUsual : chosen.join(', ');
  const summary =
    profile === undefined || chosen.length === 0 ? `${said}.` : `${words.asCounts(profile.label)}: ${said}.`;
  return { version, state, from, until, storedAt, storedBy, summary };
}
