import { tiers, type CoachingTrigger, type Tier } from '@shiftlight/shared/coaching/trigger.ts';
import { channelFamilies } from '@shiftlight/shared/metrics/channel-family.ts';
import { getMetric } from '@shiftlight/shared/metrics/index.ts';
import type { TriggerRulesView } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { SelectField } from '../../../ui/components/select-field.tsx';
import { AmountField } from '../../components/rules/amount-field.tsx';
import { SomeField } from './some-field.tsx';
import { sayUnfair } from './say-rule.ts';
import { tierChoiceOf, unitOfBound, withTierChoice, type TierChoice, type TriggerFault } from './trigger-draft.ts';
import { triggersWords } from './triggers-words.ts';

interface WhomFieldsProps {
  readonly trigger: CoachingTrigger;
  readonly teams: TriggerRulesView['teams'];
  say(...faults: readonly TriggerFault[]): string | null;
  onChange(trigger: CoachingTrigger): void;
}

const choices: readonly TierChoice[] = ['as-all', 'own', 'none'];

/** Tiers, teams and channels that a trigger looks at. */
export function WhomFields({ trigger, teams, say, onChange }: WhomFieldsProps) {
  const words = triggersWords();
  const unfair = sayUnfair(trigger);
  const tierFault = say('noTier');
  return (
    <fieldset className="trigger-whom stack">
      <legend>{words.whom}</legend>
      <p className="dim">{words.tierHow}</p>
      <div className="two">
        {tiers.map((tier) => (
          <TierFields key={tier} tier={tier} trigger={trigger} onChange={onChange} />
        ))}
      </div>
      {tierFault !== null && (
        <p className="error" role="alert">
          {tierFault}
        </p>
      )}
      {unfair !== null && <p className="trigger-unfair">{unfair}</p>}
      {teams.length > 0 && (
        <SomeField
          labels={{ name: words.teamsLabel, all: words.teamsAll, some: words.teamsSome }}
          options={teams.map(({ teamId, name }) => ({ id: teamId, name }))}
          value={trigger.teamIds ?? null}
          error={say('noTeam', 'teamGone')}
          onChange={(teamIds) => onChange({ ...trigger, teamIds })}
        />
      )}
      {getMetric(trigger.metricId).breakdowns.includes('channel') && (
        <SomeField
          labels={{ name: words.channelsLabel, all: words.channelsAll, some: words.channelsSome }}
          options={channelFamilies.map((id) => ({ id, name: words.channelNames[id] }))}
          value={trigger.channels ?? null}
          error={say('noChannel')}
          onChange={(channels) => onChange({ ...trigger, channels })}
        />
      )}
    </fieldset>
  );
}

interface TierFieldsProps extends Pick<WhomFieldsProps, 'trigger' | 'onChange'> {
  readonly tier: Tier;
}

function TierFields({ tier, trigger, onChange }: TierFieldsProps) {
  const words = triggersWords();
  const choice = tierChoiceOf(trigger, tier);
  const own = trigger.tierBounds?.find((one) => one.tier === tier);
  return (
    <div className="stack">
      <SelectField
        label={words.tierLabel(String(tier))}
        options={choices.map((id) => ({ value: id, name: words.tierChoices[id] }))}
        value={choice}
        onChange={(event) =>
          onChange(withTierChoice(trigger, tier, choices.find((one) => one === event.target.value) ?? choice))
        }
      />
      {own !== undefined && (
        <AmountField
          label={words.tierBound(String(tier))}
          unit={unitOfBound(trigger)}
          value={own.bound}
          onChange={(bound) => onChange(withTierChoice(trigger, tier, 'own', bound ?? 0))}
        />
      )}
    </div>
  );
}
