import { findHelpdesk } from '@shiftlight/shared/helpdesks/index.ts';
import { toTicketUrl } from '@shiftlight/shared/helpdesks/ticket-url.ts';
import type { FindingView, HelpdeskTruthView, ReconciliationReceipt } from '@shiftlight/shared/views/truth-view.ts';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../ui/components/notice.tsx';
import { explain } from '../../api/explain.ts';
import { webApi } from '../../api/web-api.ts';
import { Table } from '../../components/table.tsx';
import { dataWords } from './data-words.ts';
import { sayValue } from './say-truth.ts';

interface ComparisonReceiptProps {
  readonly helpdesk: HelpdeskTruthView;
  readonly reconciliationId: string;
}

/** The bill of a comparison: what was compared, which tickets differed and what became of them, which values are not the same and why. */
export function ComparisonReceipt({ helpdesk, reconciliationId }: ComparisonReceiptProps) {
  const words = dataWords();
  const receipt = useQuery({
    queryKey: ['truth', reconciliationId],
    queryFn: () => webApi.truth.receipt.query({ reconciliationId }),
  });
  if (receipt.isError) return <Notice kind="problem">{explain(receipt.error).message}</Notice>;
  if (receipt.data === undefined) return null;
  const { reconciliation: run, findings, values, fields, limit } = receipt.data;
  return (
    <div className="stack">
      <p>
        {words.sampled(run.sampled)}: {words.sum(run.agreed, run.definedOtherwise, run.differing)}.
        {run.fieldsExpected > 0 && ` ${words.missingFields(run.fieldsMissing, run.fieldsExpected)}.`}
        {run.moving > 0 && ` ${words.moving(run.moving)}.`}
      </p>
      <ul className="truth-fields">
        {fields.map(({ field, compared, agreed }) => (
          <li key={field}>
            <span className="dim">{words.fields[field]}</span> {words.of(agreed, compared)}
          </li>
        ))}
      </ul>
      <Differences helpdesk={helpdesk} values={values} />
      <Findings helpdesk={helpdesk} findings={findings} />
      {(values.length === limit || findings.length === limit) && <p className="dim">{words.more(limit)}</p>}
    </div>
  );
}

function Differences({ helpdesk, values }: Pick<ReconciliationReceipt, 'values'> & { helpdesk: HelpdeskTruthView }) {
  const words = dataWords();
  if (values.length === 0) return null;
  return (
    <Table label={words.receipt} heads={[words.ticket, words.field, words.theirs, words.ours, words.why]}>
      {values.map(({ ticketId, field, theirs, ours, verdict, reason }) => (
        <tr key={`${ticketId} ${field}`}>
          <td>
            <TicketId helpdesk={helpdesk} ticketId={ticketId} />
          </td>
          <td>{words.fields[field]}</td>
          <td>{sayValue(field, theirs)}</td>
          <td>{sayValue(field, ours)}</td>
          <td>
            <b>{words.verdictNames[verdict]}</b> <span className="dim">{words.reasons[reason]}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Findings({ helpdesk, findings }: { findings: readonly FindingView[]; helpdesk: HelpdeskTruthView }) {
  const words = dataWords();
  if (findings.length === 0) return <p>{words.allFound}</p>;
  return (
    <Table label={words.found} heads={[words.ticket, words.found, words.field, words.outcome]}>
      {findings.map(({ ticketId, kind, values, outcome }) => (
        <tr key={ticketId}>
          <td>
            <TicketId helpdesk={helpdesk} ticketId={ticketId} />
          </td>
          <td>{words.findings[kind]}</td>
          <td>
            {values.map(({ field, theirs, ours }) => (
              <div key={field}>
                {words.fields[field]}: {words.theirs} {sayValue(field, theirs)}, {words.ours} {sayValue(field, ours)}
              </div>
            ))}
          </td>
          <td>{outcome === null ? words.open : words.outcomes[outcome]}</td>
        </tr>
      ))}
    </Table>
  );
}

function TicketId({ helpdesk, ticketId }: { readonly helpdesk: HelpdeskTruthView; readonly ticketId: string }) {
  const entry = findHelpdesk(helpdesk.helpdesk);
  const url = entry === null ? null : toTicketUrl(entry, helpdesk.baseUrl, ticketId);
  return url === null ? `#${ticketId}` : <a href={url}>#{ticketId}</a>;
}
