import type { OwnPages } from '@shiftlight/shared/own-helpdesk/derive-helpdesk.ts';
import { useState } from 'react';
import { sayServerWords } from '../../../messaging/refusals/say-refusal.ts';
import { Icon } from '../../../ui/components/icon.tsx';
import { stateIcons, type IconPath } from '../../../ui/clock/icons.ts';
import { Button } from '../../../ui/components/button.tsx';
import { Notice } from '../../../ui/components/notice.tsx';
import { formatInstant } from '../../../ui/words/instant.ts';
import { useNow } from '../../../ui/use-now.ts';
import { webApi } from '../../api/web-api.ts';
import { useSubmit } from '../../use-submit.ts';
import { formatNumber } from '../../../ui/words/number.ts';
import { adminWords } from '../../admin-words.ts';
import { BodyChooser } from './body-chooser.tsx';
import { CopyText } from './copy-text.tsx';
import { guideWords } from './guide-words.ts';
import { HelpdeskCare } from './helpdesk-care.tsx';
import { PageLink } from '../../components/page-link.tsx';
import { setupWords } from './setup/setup-words.ts';
import { PeopleTable } from './people-table.tsx';

/** State of a connected helpdesk as the server reports it. */
export interface HelpdeskStatus {
  readonly connectorId: string;
  /** Id in the helpdesk registry. */
  readonly helpdesk: string;
  /** Addresses from which it is derived where tickets are; null = as the registry says. */
  readonly pages: OwnPages | null;
  readonly name: string;
  readonly baseUrl: string;
  readonly active: boolean;
  /** False when the system only pushes and has no log to read. */
  readonly readsLog: boolean;
  /** True when there is something to paste there so that it pushes. */
  readonly pastesScrip: boolean;
  /** Products of which the text for their rules can be written. */
  readonly bodyProducts: readonly { readonly product: string; readonly name: string }[];
  /** Who makes the secret of the webhook. */
  readonly secretFrom: 'shiftlight' | 'helpdesk';
  readonly progress: {
    readonly phase: 'history' | 'live';
    readonly done: number;
    readonly total: number | null;
  } | null;
  readonly syncedAt: number | null;
  readonly deliveredAt: number | null;
  readonly lastError: string | null;
  readonly lastErrorAt: number | null;
  readonly events: number;
  readonly quarantined: number;
}

/** One connected helpdesk: how fresh it is, what to paste there, and who its people are here. */
export function HelpdeskCard({ helpdesk }: { readonly helpdesk: HelpdeskStatus }) {
  const [scrip, setScrip] = useState<string | null>(null);
  const show = useSubmit(async () => {
    const answer = await webApi.connectors.scrip.mutate({ connectorId: helpdesk.connectorId });
    setScrip(answer.scrip);
  });
  const words = adminWords();
  const isScrip = helpdesk.helpdesk === 'request-tracker';
  const now = useNow(5_000);
  const at = (instant: number | null) => (instant === null ? words.notYet : formatInstant(instant, now));
  return (
    <article className="stack">
      <div className="cluster">
        <h3>{helpdesk.name}</h3>
        <a href={helpdesk.baseUrl}>{helpdesk.baseUrl}</a>
        <State helpdesk={helpdesk} />
      </div>
      <dl className="pairs">
        <dt>{words.events}</dt>
        <dd>{formatNumber(helpdesk.events, 0)}</dd>
        {helpdesk.readsLog && (
          <>
            <dt>{words.logRead}</dt>
            <dd>{at(helpdesk.syncedAt)}</dd>
          </>
        )}
        <dt>{words.delivery}</dt>
        <dd>{at(helpdesk.deliveredAt)}</dd>
        {helpdesk.quarantined > 0 && (
          <>
            <dt>{words.quarantined}</dt>
            <dd>{words.kept(helpdesk.quarantined)}</dd>
          </>
        )}
      </dl>
      {helpdesk.lastError !== null && <Notice kind="problem">{sayServerWords(helpdesk.lastError)}</Notice>}
      {show.problem.message !== null && <Notice kind="problem">{show.problem.message}</Notice>}
      {helpdesk.bodyProducts.length > 0 && <BodyChooser helpdesk={helpdesk} />}
      {helpdesk.pastesScrip && helpdesk.bodyProducts.length === 0 && (
        <form onSubmit={show.onSubmit}>
          <Button type="submit" busy={show.busy}>
            {isScrip ? words.showScrip : guideWords().showBody}
          </Button>
        </form>
      )}
      {scrip !== null && <CopyText label={isScrip ? words.scripAgain : guideWords().body} text={scrip} />}
      <p>
        <PageLink to={`/settings/helpdesks/${helpdesk.connectorId}`}>{setupWords().open}</PageLink>
      </p>
      <PeopleTable connectorId={helpdesk.connectorId} />
      <HelpdeskCare helpdesk={helpdesk} />
    </article>
  );
}

interface Shown {
  readonly look: string;
  readonly icon: IconPath;
  readonly words: string;
}

function State({ helpdesk }: { readonly helpdesk: HelpdeskStatus }) {
  const { look, icon, words } = describeState(helpdesk);
  return (
    <span className={`state ${look}`}>
      <Icon icon={icon} />
      {words}
    </span>
  );
}

function describeState(helpdesk: HelpdeskStatus): Shown {
  const words = adminWords();
  const { active, progress, lastError, lastErrorAt, syncedAt } = helpdesk;
  if (!active) return { look: 'wait', icon: stateIcons.waiting, words: words.off };
  const isFailing = lastError !== null && (lastErrorAt ?? 0) >= (syncedAt ?? 0);
  if (isFailing) return { look: 'bad', icon: stateIcons.over, words: words.failing };
  if (!helpdesk.readsLog && helpdesk.deliveredAt !== null) {
    return { look: 'good', icon: stateIcons.done, words: words.receiving };
  }
  if (progress === null) return { look: 'wait', icon: stateIcons.closed, words: words.waiting };
  if (progress.phase === 'live') return { look: 'good', icon: stateIcons.done, words: words.live };
  const { done, total } = progress;
  const reading = total === null || total === 0 ? words.reading(done) : words.readingOf(done, total);
  return { look: 'wait', icon: stateIcons.closed, words: reading };
}
