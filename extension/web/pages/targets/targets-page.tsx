import { findTargetPreset, targetPresets } from '@shiftlight/shared/scorecards/index.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { sayAnyMetric } from '../../../ui/figures/more-metric-words.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { keepWhileEdited } from '../../components/rules/keep-while-edited.ts';
import { OlderVersion } from '../../components/rules/older-version.tsx';
import { RuleVersions } from '../../components/rules/rule-versions.tsx';
import { useVersionedDraft } from '../../components/rules/use-versioned-draft.ts';
import type { VersionLine } from '../../components/rules/version-list.tsx';
import { UnsavedBar } from '../../components/rules/unsaved-bar.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import type { PageProps } from '../page.ts';
import { isSameDraft, listOtherMetrics, listTargetLines, withOverride, type TargetDraft } from './target-draft.ts';
import { sayPreset } from './preset-words.ts';
import { TargetRow } from './target-row.tsx';
import { targetsWords } from './targets-words.ts';
import '../../components/rules/rules.css';
import './targets.css';

/** What figures are judged by: a preset, own targets, and every version there was. */
export function TargetsPage({ viewer }: PageProps) {
  const loaded = useQuery({
    queryKey: ['targets'],
    ...keepWhileEdited,
    queryFn: async () => {
      const [current, history] = await Promise.all([webApi.targets.get.query(), webApi.targets.history.query()]);
      return { current, history };
    },
  });
  if (loaded.isError) return <Notice kind="problem">{explain(loaded.error).message}</Notice>;
  if (loaded.data === undefined) return null;
  const { current, history } = loaded.data;
  return (
    <Targets key={current.newestVersion} current={current} history={history} timeZone={viewer.workspace.timeZone} />
  );
}

interface Loaded {
  readonly current: Awaited<ReturnType<typeof webApi.targets.get.query>>;
  readonly history: Awaited<ReturnType<typeof webApi.targets.history.query>>;
}

function Targets({ current, history, timeZone }: Loaded & { readonly timeZone: string }) {
  const words = targetsWords();
  const queries = useQueryClient();
  const [openId, setOpenId] = useSearchParam('metric');
  const newest: TargetDraft = history[0] ?? current;
  const edited = useVersionedDraft<TargetDraft, Loaded['history'][number]>({
    ...{ name: 'targets', newestVersion: current.newestVersion, history, stored: toDraft(newest), toDraft },
    isSame: isSameDraft,
  });
  const { draft, setDraft, shown } = edited;
  const mayChange = edited.olderVersion === null;
  const toInput = () => ({
    preset: toPresetId(draft.preset),
    overrides: draft.overrides.map(({ metricId, aim, minimum, unit }) => ({
      ...{ metric: metricId, aim, minimum },
      ...(unit !== undefined && { unit }),
    })),
  });
  const lines = listTargetLines(shown, current.units);
  const presetShown = findTargetPreset(shown.preset);
  const storedOwn = (metricId: string) => newest.overrides.find((one) => one.metricId === metricId) ?? null;
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.intro}</p>
        <OlderVersion edited={edited} />
        <div className="two">
          <SelectField
            label={words.preset}
            {...(presetShown === null
              ? {}
              : { hint: `${sayPreset(presetShown.description)}. ${words.source(presetShown.source)}` })}
            options={targetPresets.map(({ id, label }) => ({ value: id, name: sayPreset(label) }))}
            value={shown.preset}
            disabled={!mayChange}
            onChange={(event) => setDraft({ ...draft, preset: event.target.value })}
          />
        </div>
        <ul className="rule-rows">
          {lines.map((line) => (
            <TargetRow
              key={line.metricId}
              line={line}
              isOpen={openId === line.metricId}
              isChanged={
                mayChange &&
                !isSameDraft(
                  { preset: '', overrides: line.own === null ? [] : [line.own] },
                  { preset: '', overrides: listOf(storedOwn(line.metricId)) },
                )
              }
              mayChange={mayChange}
              onOpen={(isOpen) => setOpenId(isOpen ? line.metricId : null)}
              onChange={(own) => setDraft(withOverride(draft, line.metricId, own))}
            />
          ))}
        </ul>
        {mayChange && (
          <div className="two">
            <SelectField
              label={words.add}
              options={[
                { value: '', name: words.addNothing },
                ...listOtherMetrics(lines).map((one) => ({ value: one.metricId, name: sayAnyMetric(one) })),
              ]}
              value=""
              onChange={(event) => {
                const metricId = event.target.value;
                setDraft(withOverride(draft, metricId, { metricId, aim: null, minimum: null }));
                setOpenId(metricId);
              }}
            />
          </div>
        )}
        {edited.isChanged && <UnsavedBar />}
      </Section>
      <RuleVersions
        of="targets"
        edited={edited}
        lines={history.map(toLine)}
        timeZone={timeZone}
        isUsable
        ask={(period) => webApi.whatIf.targets.mutate({ ...toInput(), period })}
        save={async ({ preview, startsAt }) => {
          await webApi.targets.change.mutate({
            ...toInput(),
            basedOn: current.newestVersion,
            ...(preview === undefined ? {} : { preview }),
            ...(startsAt === undefined ? {} : { startsAt }),
          });
          await queries.invalidateQueries({ queryKey: ['targets'] });
        }}
      />
    </div>
  );
}

const toDraft = ({ preset, overrides }: TargetDraft): TargetDraft => ({ preset, overrides });
const listOf = <T,>(one: T | null): readonly T[] => (one === null ? [] : [one]);

function toLine({
  version,
  state,
  from,
  until,
  storedAt,
  storedBy,
  preset,
  overrides,
}: Loaded['history'][number]): VersionLine {
  const label = sayPreset(findTargetPreset(preset)?.label ?? preset);
  const owns = overrides.length === 0 ? '' : `, ${targetsWords().owns(formatNumber(overrides.length, 0))}`;
  return { version, state, from, until, storedAt, storedBy, summary: `${label}${owns}.` };
}

/** The guarantee: the list from which it is chosen holds the registered presets alone. */
function toPresetId(id: string) {
  return id as Parameters<typeof webApi.targets.change.mutate>[0]['preset'];
}
