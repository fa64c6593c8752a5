import type { WhatIfView } from '@shiftlight/shared/views/what-if-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { useNow } from '../../../ui/use-now.ts';
import { webApi } from '../../api/web-api.ts';
import { ForceSection } from '../../components/rules/force-section.tsx';
import { sayPlanned } from '../../components/rules/say-planned.ts';
import { ShownVersion } from '../../components/rules/shown-version.tsx';
import { useKeptDraft } from '../../components/rules/use-kept-draft.ts';
import { VersionList, type VersionLine } from '../../components/rules/version-list.tsx';
import { UnsavedBar } from '../../components/rules/unsaved-bar.tsx';
import { Section } from '../../components/section.tsx';
import { WhatIfPreview } from '../../components/what-if/what-if-preview.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { policiesWords } from './policies-words.ts';
import {
  areSamePolicies,
  findPolicyFaults,
  findUnreached,
  isSamePolicy,
  move,
  newPolicy,
  toPolicies,
  type PolicyDraft,
} from './policy-draft.ts';
import { PolicyRow } from './policy-row.tsx';
import type { CalendarOption } from './target-fields.tsx';
import { toPoliciesInput } from './to-policies-input.ts';

type StoredSet = Awaited<ReturnType<typeof webApi.policies.history.query>>[number];

interface PoliciesViewProps {
  readonly history: readonly StoredSet[];
  readonly newestVersion: number;
  readonly calendars: readonly CalendarOption[];
  readonly timeZone: string;
}

/** The ordered policies as they are edited, what a change would do, and the history. */
export function PoliciesView({ history, newestVersion, calendars, timeZone }: PoliciesViewProps) {
  const words = policiesWords();
  const queries = useQueryClient();
  const now = useNow(60_000);
  const [asked, setAsked] = useSearchParam('version');
  const [openId, setOpenId] = useSearchParam('policy');
  const stored = history[0]?.policies ?? [];
  const kept = useKeptDraft<readonly PolicyDraft[]>(`policies ${newestVersion}`, stored);
  const { draft } = kept;
  const [preview, setPreview] = useState<WhatIfView | null>(null);
  const setDraft = (next: readonly PolicyDraft[]) => {
    kept.change(next);
    setPreview(null);
  };
  const older = history.find(({ version }) => String(version) === asked && version !== newestVersion) ?? null;
  const shown: readonly PolicyDraft[] = older?.policies ?? draft;
  const faults = findPolicyFaults(draft);
  const unreached = findUnreached(shown);
  const names = new Map(calendars.map(({ id, name }) => [id, name]));
  const isUsable = faults.size === 0;
  const isChanged = older === null && !areSamePolicies(draft, stored);
  const planned = history.find(({ state }) => state === 'planned');
  const toInput = () => toPoliciesInput(toPolicies(draft, stored));
  const add = () => {
    const policy = newPolicy(`policy-${crypto.randomUUID().slice(0, 8)}`, words.newName, calendars[0]?.id ?? null);
    setDraft([policy, ...draft]);
    setOpenId(policy.id);
  };
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.intro}</p>
        {older !== null && (
          <ShownVersion
            version={older.version}
            onBack={() => setAsked(null)}
            onTake={() => {
              setDraft(older.policies);
              setAsked(null);
            }}
          />
        )}
        {shown.length === 0 && <p className="dim">{words.none}</p>}
        <ol className="rule-rows policies">
          {shown.map((policy, index) => (
            <PolicyRow
              key={policy.id}
              policy={policy}
              fault={faults.get(policy.id) ?? null}
              isOpen={openId === policy.id}
              isChanged={older === null && !stored.some((one) => one.id === policy.id && isSamePolicy(one, policy))}
              isUnreached={unreached.has(policy.id)}
              mayChange={older === null}
              calendars={calendars}
              names={names}
              onOpen={(isOpen) => setOpenId(isOpen ? policy.id : null)}
              onChange={(next) => setDraft(draft.with(index, next))}
              onRemove={() => setDraft(draft.toSpliced(index, 1))}
              onMove={(by) => setDraft(move(draft, index, by))}
            />
          ))}
        </ol>
        {older === null && (
          <div className="cluster">
            <Button onClick={add}>{words.add}</Button>
          </div>
        )}
        {isChanged && <UnsavedBar />}
      </Section>
      {isChanged && (
        <ForceSection
          of="tickets"
          now={now}
          timeZone={timeZone}
          note={planned === undefined ? null : sayPlanned(planned, timeZone)}
          isUsable={isUsable}
          preview={
            <WhatIfPreview
              now={now}
              timeZone={timeZone}
              isUsable={isUsable}
              view={preview}
              ask={(period) => webApi.whatIf.policies.mutate({ policies: toInput(), period })}
              onAnswer={setPreview}
            />
          }
          onApply={async (change) => {
            await webApi.policies.save.mutate({
              ...change,
              policies: toInput(),
              basedOn: newestVersion,
              ...(preview === null ? {} : { preview: preview.receipt }),
            });
            kept.discard();
            await queries.invalidateQueries({ queryKey: ['policies'] });
          }}
          onDiscard={() => {
            kept.discard();
            setPreview(null);
          }}
        />
      )}
      <VersionList
        lines={history.map(toLine)}
        timeZone={timeZone}
        shown={older?.version ?? newestVersion}
        onShow={(version) => setAsked(version === newestVersion ? null : String(version))}
      />
    </div>
  );
}

function toLine({ version, state, from, until, stored, policies }: StoredSet): VersionLine {
  const summary = `${policiesWords().count(policies.length)}.`;
  return { version, state, from, until, summary, storedAt: stored?.at ?? null, storedBy: stored?.by ?? null };
}
