-- One comparison of a helpdesk's own list and figures with ours. At most one is under way for a helpdesk.
CREATE TABLE reconciliation (
  workspace_id uuid NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  connector_id uuid NOT NULL REFERENCES connector (id) ON DELETE CASCADE,
  -- sampling, listing, held (an admin has to decide), settling, done, failed
  state text NOT NULL,
  started_at timestamptz(3) NOT NULL,
  finished_at timestamptz(3),
  not_before timestamptz(3) NOT NULL,
  position jsonb,
  attempts integer NOT NULL DEFAULT 0,
  error text,
  listed integer NOT NULL DEFAULT 0,
  -- Tickets of ours that the helpdesk's list does not have.
  absent integer NOT NULL DEFAULT 0,
  sampled integer NOT NULL DEFAULT 0,
  -- Drawn and not compared, because they were being worked on.
  moving integer NOT NULL DEFAULT 0,
  fields_expected integer NOT NULL DEFAULT 0,
  fields_missing integer NOT NULL DEFAULT 0,
  fresh_events integer NOT NULL DEFAULT 0,
  fresh_in_time integer NOT NULL DEFAULT 0,
  lag_median_ms bigint,
  PRIMARY KEY (workspace_id, id)
);
CREATE UNIQUE INDEX reconciliation_under_way ON reconciliation (connector_id) WHERE finished_at IS NULL;
CREATE INDEX reconciliation_of_connector ON reconciliation (workspace_id, connector_id, started_at DESC);

-- What a comparison of lists found about one ticket, and what became of it.
CREATE TABLE reconciliation_finding (
  workspace_id uuid NOT NULL,
  reconciliation_id uuid NOT NULL,
  ticket_id text NOT NULL,
  -- missed (they have it, we do not), behind (it differs), absent (we have it, their list does not)
  kind text NOT NULL,
  detail jsonb NOT NULL,
  found_at timestamptz(3) NOT NULL,
  settled_at timestamptz(3),
  outcome text,
  PRIMARY KEY (workspace_id, reconciliation_id, ticket_id),
  FOREIGN KEY (workspace_id, reconciliation_id) REFERENCES reconciliation (workspace_id, id) ON DELETE CASCADE
);

-- One value of the sample: theirs, ours, the verdict and its reason. Kept as it was found.
CREATE TABLE audited_value (
  workspace_id uuid NOT NULL,
  reconciliation_id uuid NOT NULL,
  ticket_id text NOT NULL,
  field text NOT NULL,
  theirs jsonb NOT NULL,
  ours jsonb NOT NULL,
  verdict text NOT NULL,
  reason text,
  PRIMARY KEY (workspace_id, reconciliation_id, ticket_id, field),
  FOREIGN KEY (workspace_id, reconciliation_id) REFERENCES reconciliation (workspace_id, id) ON DELETE CASCADE
);

-- Tickets of the helpdesk's list as far as it was read: on disk, so that memory stays flat and an interruption loses nothing.
CREATE TABLE reconciliation_listed (
  workspace_id uuid NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
  connector_id uuid NOT NULL REFERENCES connector (id) ON DELETE CASCADE,
  ticket_id text NOT NULL,
  reconciliation_id uuid NOT NULL,
  PRIMARY KEY (workspace_id, connector_id, ticket_id)
);
