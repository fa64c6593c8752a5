-- Why a ticket is read again: its events are kept with it, so that what only a comparison found shows as such.
ALTER TABLE ticket_to_read ADD COLUMN via text NOT NULL DEFAULT 'webhook';
