import { classifyPage, deriveHelpdesk } from '@shiftlight/shared/own-helpdesk/derive-helpdesk.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../ui/components/button.tsx';
import { Field } from '../../../ui/components/field.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { careWords } from './care-words.ts';
import type { HelpdeskStatus } from './helpdesk-card.tsx';

/** Where tickets are in a helpdesk that nobody described yet, from two addresses; what would be matched is shown while they are typed. */
export function OwnPagesForm({ helpdesk }: { readonly helpdesk: HelpdeskStatus }) {
  const words = careWords();
  const queries = useQueryClient();
  const { connectorId, name, baseUrl, pages } = helpdesk;
  const [ticketUrl, setTicketUrl] = useState(pages?.ticketUrl ?? '');
  const [listUrl, setListUrl] = useState(pages?.listUrl ?? '');
  const [tried, setTried] = useState('');
  const [isSaved, setIsSaved] = useState(false);
  const store = async (next: { ticketUrl: string; listUrl: string } | null) => {
    setIsSaved(false);
    await webApi.connectors.savePages.mutate({ connectorId, pages: next });
    setIsSaved(true);
    await queries.invalidateQueries({ queryKey: ['helpdesks'] });
  };
  const save = useSubmit(() => store({ ticketUrl: ticketUrl.trim(), listUrl: listUrl.trim() }));
  const forget = useSubmit(() => store(null));
  const isFilled = ticketUrl.trim() !== '' && listUrl.trim() !== '';
  const derived = isFilled ? deriveHelpdesk(helpdesk.helpdesk, name, baseUrl, { ticketUrl, listUrl }) : null;
  const say = (url: string): string => {
    if (derived === null || !derived.ok) return '';
    const page = classifyPage(derived.helpdesk, baseUrl, url);
    if (page.kind === 'ticket') return words.isTicket(page.id);
    return page.kind === 'list' ? words.isList : words.isOther;
  };
  const problem = save.problem.message ?? forget.problem.message;
  return (
    <details>
      <summary>{words.pages}</summary>
      <form className="stack" onSubmit={save.onSubmit}>
        <p className="dim">{words.pagesHint}</p>
        <Field
          label={words.ticketUrl}
          name="ticket-url"
          type="url"
          required
          value={ticketUrl}
          onChange={({ target }) => setTicketUrl(target.value)}
          hint={say(ticketUrl)}
        />
        <Field
          label={words.listUrl}
          name="list-url"
          type="url"
          required
          value={listUrl}
          onChange={({ target }) => setListUrl(target.value)}
          hint={say(listUrl)}
        />
        {derived !== null && !derived.ok && <Notice kind="problem">{words.problems[derived.problem]}</Notice>}
        {derived?.ok === true && (
          <>
            <Field
              label={words.tryUrl}
              name="try-url"
              type="url"
              value={tried}
              onChange={({ target }) => setTried(target.value)}
              hint={tried === '' ? words.links(derived.helpdesk.links) : say(tried)}
            />
          </>
        )}
        {problem !== null && <Notice kind="problem">{problem}</Notice>}
        {isSaved && <Notice kind="good">{words.saved}</Notice>}
        <div className="cluster">
          <Button type="submit" busy={save.busy} disabled={derived?.ok !== true}>
            {words.save}
          </Button>
        </div>
      </form>
      {pages !== null && (
        <form className="cluster" onSubmit={forget.onSubmit}>
          <Button type="submit" look="quiet" busy={forget.busy}>
            {words.useRegistry}
          </Button>
        </form>
      )}
    </details>
  );
}
