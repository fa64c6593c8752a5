-- What other systems tell: orders, returns, revenue, shifts, costs … Append-only, beside the events of tickets.
CREATE TABLE business_event (
  workspace_id uuid NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
  connector_id uuid NOT NULL REFERENCES connector (id) ON DELETE CASCADE,
  source_id text NOT NULL,
  -- The same source_id with a higher revision corrects what was told before: figures read the highest one.
  revision bigint NOT NULL DEFAULT 0,
  type text NOT NULL,
  at timestamptz(3) NOT NULL,
  -- The connected system whose ids of tickets, people and customers the event uses.
  ids_of uuid NOT NULL,
  agent_id text,
  -- The time that the event is about: its instant, or the stretch that it names.
  from_at timestamptz(3) NOT NULL,
  to_at timestamptz(3) NOT NULL,
  -- What the event is about (order:17, shift:9): events that belong together share one.
  subjects text[] NOT NULL,
  body json NOT NULL,
  via text NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (workspace_id, connector_id, source_id, revision)
);
CREATE INDEX business_event_time ON business_event (workspace_id, type, to_at, from_at);
CREATE INDEX business_event_agent ON business_event (workspace_id, ids_of, agent_id, to_at) WHERE agent_id IS NOT NULL;
CREATE INDEX business_event_subjects ON business_event USING gin (subjects);

CREATE TRIGGER business_event_received AFTER INSERT ON business_event REFERENCING NEW TABLE AS fresh
FOR EACH STATEMENT EXECUTE FUNCTION note_received_types();
