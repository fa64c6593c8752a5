-- Tickets of which a delivery spoke, or whose reading failed: their log is read as soon as may be.
CREATE TABLE ticket_to_read (
  workspace_id uuid NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
  connector_id uuid NOT NULL REFERENCES connector (id) ON DELETE CASCADE,
  ticket_id text NOT NULL,
  -- Grows with each delivery, so that one that comes while the ticket is being read is not forgotten with it.
  hints bigint NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  not_before timestamptz(3) NOT NULL,
  detail text,
  PRIMARY KEY (workspace_id, connector_id, ticket_id)
);
CREATE INDEX ticket_to_read_due ON ticket_to_read (connector_id, not_before);
