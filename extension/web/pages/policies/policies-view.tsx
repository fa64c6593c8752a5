import { useQueryClient } from '@tanstack/react-query';
import { Button } from '../../../ui/components/button.tsx';
import { webApi } from '../../api/web-api.ts';
import { OlderVersion } from '../../components/rules/older-version.tsx';
import { RuleVersions } from '../../components/rules/rule-versions.tsx';
import { useVersionedDraft } from '../../components/rules/use-versioned-draft.ts';
import type { VersionLine } from '../../components/rules/version-list.tsx';
import { UnsavedBar } from '../../components/rules/unsaved-bar.tsx';
import { Section } from '../../components/section.tsx';
import { useSearchParam } from '../../use-search-param.ts';
import { findUnreached } from './find-unreached.ts';
import type { PolicyChoices } from './policy-choices.ts';
import { policiesWords } from './policies-words.ts';
import {
  areSamePolicies,
  findPolicyFaults,
  isSamePolicy,
  move,
  newPolicy,
  toPolicies,
  type PolicyDraft,
} from './policy-draft.ts';
import { PolicyRow } from './policy-row.tsx';
import { toPoliciesInput } from './to-policies-input.ts';

type StoredSet = Awaited<ReturnType<typeof webApi.policies.history.query>>[number];

interface PoliciesViewProps {
  readonly history: readonly StoredSet[];
  readonly newestVersion: number;
  readonly choices: PolicyChoices;
  readonly timeZone: string;
}

/** The ordered policies as they are edited, what a change would do, and the history. */
export function PoliciesView({ history, newestVersion, choices, timeZone }: PoliciesViewProps) {
  const words = policiesWords();
  const queries = useQueryClient();
  const [openId, setOpenId] = useSearchParam('policy');
  const stored = history[0]?.policies ?? [];
  const edited = useVersionedDraft<readonly PolicyDraft[], StoredSet>({
    ...{ name: 'policies', newestVersion, history, stored },
    toDraft: ({ policies }) => policies,
    isSame: areSamePolicies,
  });
  const { draft, setDraft, shown, isChanged } = edited;
  const mayChange = edited.olderVersion === null;
  const faults = findPolicyFaults(draft);
  const unreached = findUnreached(shown, choices);
  const toInput = () => toPoliciesInput(toPolicies(draft, stored));
  const add = () => {
    const policy = newPolicy(
      `policy-${crypto.randomUUID().slice(0, 8)}`,
      words.newName,
      choices.calendars[0]?.id ?? null,
    );
    setDraft([policy, ...draft]);
    setOpenId(policy.id);
  };
  return (
    <div className="sections">
      <Section title={words.title} full hideTitle>
        <p>{words.intro}</p>
        <OlderVersion edited={edited} />
        {shown.length === 0 && <p className="dim">{words.none}</p>}
        <ol className="rule-rows policies">
          {shown.map((policy, index) => (
            <PolicyRow
              key={policy.id}
              policy={policy}
              fault={faults.get(policy.id) ?? null}
              isOpen={openId === policy.id}
              isChanged={mayChange && !stored.some((one) => one.id === policy.id && isSamePolicy(one, policy))}
              unreached={unreached.get(policy.id) ?? null}
              mayChange={mayChange}
              choices={choices}
              onOpen={(isOpen) => setOpenId(isOpen ? policy.id : null)}
              onChange={(next) => setDraft(draft.with(index, next))}
              onRemove={() => setDraft(draft.toSpliced(index, 1))}
              onMove={(by) => setDraft(move(draft, index, by))}
            />
          ))}
        </ol>
        {mayChange && (
          <div className="cluster">
            <Button onClick={add}>{words.add}</Button>
          </div>
        )}
        {isChanged && <UnsavedBar />}
      </Section>
      <RuleVersions
        of="tickets"
        edited={edited}
        lines={history.map(toLine)}
        timeZone={timeZone}
        isUsable={faults.size === 0}
        counted={{
          toDraft: () => ({ kind: 'policies', policies: toInput() }),
          take: (counted) => {
            if (counted.kind === 'policies') setDraft(counted.policies);
          },
        }}
        ask={(period) => webApi.whatIf.policies.mutate({ policies: toInput(), period })}
        save={async (next) => {
          await webApi.policies.save.mutate({ ...next, policies: toInput(), basedOn: newestVersion });
          await queries.invalidateQueries({ queryKey: ['policies'] });
          await queries.invalidateQueries({ queryKey: ['recount'] });
        }}
      />
    </div>
  );
}

function toLine({ version, state, from, until, stored, policies }: StoredSet): VersionLine {
  const summary = `${policiesWords().count(policies.length)}.`;
  return { version, state, from, until, summary, storedAt: stored?.at ?? null, storedBy: stored?.by ?? null };
}
