import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../../ui/components/notice.tsx';
import { Tabs } from '../../../../ui/components/tabs.tsx';
import { explain } from '../../../api/explain.ts';
import { webApi } from '../../../api/web-api.ts';
import { PageLink } from '../../../components/page-link.tsx';
import { Section } from '../../../components/section.tsx';
import { useSearchParam } from '../../../use-search-param.ts';
import type { HelpdeskStatus } from '../helpdesk-card.tsx';
import { Newest } from '../newest.tsx';
import { AccountsStep } from './accounts-step.tsx';
import { PeopleStep } from './people-step.tsx';
import { RulesStep } from './rules-step.tsx';
import { setupWords } from './setup-words.ts';
import { StatusTable } from './status-table.tsx';
import { TestButton } from './test-button.tsx';
import './setup.css';

const steps = ['events', 'people', 'programs', 'statuses', 'rules'] as const;
type Step = (typeof steps)[number];
const refreshMs = 5_000;

/** What a connected helpdesk still needs: a look at its first events, its people and its statuses. Each step has its address. */
export function SetupView({ connectorId }: { readonly connectorId: string }) {
  const words = setupWords();
  const [asked, setAsked] = useSearchParam('step');
  const step = steps.find((one) => one === asked) ?? 'events';
  const helpdesks = useQuery({
    queryKey: ['helpdesks'],
    queryFn: () => webApi.connectors.list.query(),
    refetchInterval: refreshMs,
  });
  const helpdesk = helpdesks.data?.find((one) => one.connectorId === connectorId);
  return (
    <Section title={words.title(helpdesk?.name ?? '…')} full>
      <p className="cluster">
        <PageLink to="/settings/helpdesks">{words.back}</PageLink>
      </p>
      {helpdesks.isError && <Notice kind="problem">{explain(helpdesks.error).message}</Notice>}
      <p className="dim">{words.lead}</p>
      <div className="stack setup-view">
        <Tabs
          label={words.steps}
          tabs={steps.map((id) => ({ id, name: words[id] }))}
          selected={step}
          onSelect={(next) => setAsked(next)}
        />
        <div id={`panel-${step}`} role="tabpanel" aria-labelledby={`tab-${step}`} className="stack">
          {helpdesk !== undefined && <StepOf step={step} helpdesk={helpdesk} />}
        </div>
      </div>
    </Section>
  );
}

function StepOf({ step, helpdesk }: { readonly step: Step; readonly helpdesk: HelpdeskStatus }) {
  const { connectorId } = helpdesk;
  if (step === 'people') return <PeopleStep connectorId={connectorId} />;
  if (step === 'programs') return <AccountsStep connectorId={connectorId} />;
  if (step === 'rules') return <RulesStep />;
  if (step === 'statuses') return <StatusTable connectorId={connectorId} />;
  return (
    <>
      <Newest helpdesk={helpdesk} />
      <TestButton connectorId={connectorId} />
    </>
  );
}
