import type { RaisedTrigger } from '@shiftlight/shared/views/coaching-view.ts';
import { useState } from 'react';
import type { ConnectedHelpdesk } from '../../messaging/connection-view.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { coachWords } from './coach-words.ts';
import { Effect } from './effect.tsx';
import { EvidenceTickets } from './evidence-tickets.tsx';
import { Evidence } from './evidence.tsx';
import { triggerDisputeWords } from './trigger-dispute-words.ts';
import { NoteList } from './note-list.tsx';

interface TriggerBodyProps {
  readonly trigger: RaisedTrigger;
  readonly helpdesks: readonly ConnectedHelpdesk[];
}

/** What everybody who may see a trigger sees of it: evidence, tickets, notes, the person's answer, the effect. */
export function TriggerBody({ trigger, helpdesks }: TriggerBodyProps) {
  const words = coachWords();
  const { triggerId, evidence, notes, dismissal, withdrawal } = trigger;
  const [areTicketsShown, setAreTicketsShown] = useState(false);
  return (
    <>
      <Evidence trigger={trigger} />
      {evidence.ticketCount > 0 && (
        <div>
          <Button
            look="quiet"
            aria-expanded={areTicketsShown}
            onClick={() => setAreTicketsShown((wereShown) => !wereShown)}
          >
            {areTicketsShown ? words.hideTickets : words.tickets(evidence.ticketCount)}
          </Button>
          {areTicketsShown && (
            <EvidenceTickets triggerId={triggerId} unit={evidence.figure.unit} helpdesks={helpdesks} />
          )}
        </div>
      )}
      <NoteList notes={notes} />
      {dismissal !== null && (
        <p className="answer">
          {words.reasons[dismissal.reason]}
          {dismissal.text !== '' && <span className="note-text">{dismissal.text}</span>}
        </p>
      )}
      {withdrawal === null ? (
        <Effect trigger={trigger} />
      ) : (
        <Notice kind="good">
          <p>{triggerDisputeWords().withdrawn}</p>
          <p>{withdrawal.reason}</p>
        </Notice>
      )}
    </>
  );
}
