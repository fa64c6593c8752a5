import type { TicketRef } from '@shiftlight/shared/views/ticket-view.ts';
import type { ClockSign } from '../../ui/clock/clock-sign.ts';
import { stateIcons } from '../../ui/clock/icons.ts';
import { Icon } from '../../ui/components/icon.tsx';
import { Light } from '../../ui/components/light.tsx';
import { PageLink } from './page-link.tsx';
import './ticket-row.css';

interface TicketRowProps {
  readonly ticket: TicketRef;
  /** What it is called here; the way to its timeline. */
  readonly name: string;
  /** Its most urgent clock; null for none. */
  readonly sign: ClockSign | null;
  /** Small print; null parts are left out. */
  readonly about: readonly (string | null)[];
}

/** One ticket in a list with the clock that matters most. */
export function TicketRow({ ticket: { connectorId, externalId }, name, sign, about }: TicketRowProps) {
  const icon = sign === null ? null : stateIcons[sign.state];
  return (
    <li className="ticket-row">
      <PageLink className="subject" to={`/tickets/${connectorId}/${encodeURIComponent(externalId)}`}>
        {name}
      </PageLink>
      {sign !== null && (
        <span className={`left ${sign.state}`} role="img" aria-label={sign.label}>
          {icon !== null && <Icon icon={icon} />}
          {sign.bare}
          <Light lit={sign.lit} />
        </span>
      )}
      <span className="about dim">{about.filter((part) => part !== null).join(' · ')}</span>
      <span className="due dim" aria-hidden="true">
        {sign?.detail ?? ''}
      </span>
    </li>
  );
}
