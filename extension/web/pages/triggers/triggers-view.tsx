import type { CoachingTrigger } from '@shiftlight/shared/coaching/trigger.ts';
import type { TriggerPreviewView, TriggerRulesVersion } from '@shiftlight/shared/views/trigger-rules-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { hasRole } from '../../../messaging/roles.ts';
import { useNow } from '../../../ui/use-now.ts';
import { webApi } from '../../api/web-api.ts';
import { ForceSection } from '../../components/rules/force-section.tsx';
import { OlderVersion } from '../../components/rules/older-version.tsx';
import { sayPlanned } from '../../components/rules/say-planned.ts';
import { UnsavedBar } from '../../components/rules/unsaved-bar.tsx';
import { useVersionedDraft } from '../../components/rules/use-versioned-draft.ts';
import { VersionList } from '../../components/rules/version-list.tsx';
import { Section } from '../../components/section.tsx';
import type { PageProps } from '../page.ts';
import { toVersionLines } from './say-changes.ts';
import { sayRule } from './say-rule.ts';
import { areSameTriggers, findTriggerDraftFaults } from './trigger-draft.ts';
import { TriggerList } from './trigger-list.tsx';
import { TriggerPreviewPart } from './trigger-preview.tsx';
import type { LoadedTriggers } from './triggers-page.tsx';
import { triggersWords } from './triggers-words.ts';

type Rules = readonly CoachingTrigger[];
interface Asked {
  readonly of: Rules;
  readonly view: TriggerPreviewView;
}

/** The triggers, what a draft of them would change, the button that stores it, and every version there was. */
export function TriggersView({ history, records, viewer }: LoadedTriggers & Pick<PageProps, 'viewer'>) {
  const words = triggersWords();
  const queries = useQueryClient();
  const now = useNow(60_000);
  const { timeZone } = viewer.workspace;
  const isManager = hasRole(viewer.role, 'manager');
  const stored = findShown(history.versions, isManager);
  const edited = useVersionedDraft<Rules, TriggerRulesVersion>({
    ...{ name: 'triggers', newestVersion: stored.version, history: history.versions, stored: stored.rules },
    toDraft: ({ rules }) => rules,
    isSame: areSameTriggers,
  });
  const { draft, shown, olderVersion } = edited;
  const [asked, setAsked] = useState<Asked | null>(null);
  const preview = asked?.of === draft ? asked.view : null;
  const lines = toVersionLines(history);
  const planned = lines.find(({ state }) => state === 'planned');
  const teamIds = new Set(history.teams.map(({ teamId }) => teamId));
  const isUsable = draft.every((one) => findTriggerDraftFaults(one, teamIds).length === 0);
  const nameOf = (ruleId: string) => {
    const one = [...draft, ...history.versions.flatMap(({ rules }) => rules)].find(({ id }) => id === ruleId);
    return one === undefined ? ruleId : sayRule(one);
  };
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{history.worksCouncil ? words.introCouncil : words.intro}</p>
        {!isManager && <p className="dim">{words.readOnly}</p>}
        <OlderVersion edited={edited} />
        <TriggerList
          {...{ shown, stored: stored.rules, teams: history.teams, records }}
          mayChange={isManager && olderVersion === null}
          seesAllRecords={hasRole(viewer.role, 'lead')}
          onChange={(next) => edited.setDraft(next)}
        />
        {isManager && edited.isChanged && <UnsavedBar />}
      </Section>
      {isManager && edited.isChanged && (
        <ForceSection
          of="triggers"
          {...{ now, timeZone, isUsable }}
          note={planned === undefined ? null : sayPlanned(planned, timeZone)}
          preview={
            <TriggerPreviewPart
              {...{ isUsable, nameOf, view: preview }}
              ask={() => webApi.coaching.previewRules.mutate({ rules: draft })}
              onAnswer={(view) => setAsked({ of: draft, view })}
            />
          }
          onApply={async ({ startsAt }) => {
            await webApi.coaching.saveRules.mutate({
              ...{ requestId: crypto.randomUUID(), basedOn: stored.version, rules: draft },
              ...(preview === null ? {} : { preview: preview.receipt }),
              ...(startsAt === undefined ? {} : { startsAt }),
            });
            edited.discard();
            await queries.invalidateQueries({ queryKey: ['triggers'] });
          }}
          onDiscard={() => edited.discard()}
        />
      )}
      <VersionList
        lines={lines}
        timeZone={timeZone}
        shown={olderVersion ?? stored.version}
        onShow={(version) => edited.showVersion(version)}
      />
    </div>
  );
}

/** What managers edit is the newest version; everybody else reads the one that holds. The last of the list ships, so there is always one. */
function findShown(versions: readonly TriggerRulesVersion[], isManager: boolean): TriggerRulesVersion {
  const found = isManager ? versions[0] : versions.find(({ state }) => state === 'current');
  if (found === undefined) throw new Error('The server told no version of the triggers.');
  return found;
}
