-- Files that are being imported, in pieces, so that any process can go on with them. They are deleted when they are done with.
CREATE TABLE import_file (
  workspace_id uuid NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
  id uuid NOT NULL,
  connector_id uuid NOT NULL REFERENCES connector (id) ON DELETE CASCADE,
  name text NOT NULL,
  format text NOT NULL,
  size_bytes bigint NOT NULL,
  mapping json,
  -- uploading, ready, queued, running, done, failed, cancelled
  state text NOT NULL,
  -- dry-run or run; null before either was asked for
  mode text,
  counts json NOT NULL DEFAULT '{}',
  message text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  finished_at timestamptz(3),
  -- Which process has it in hand, and when it last said so.
  runner uuid,
  seen_at timestamptz(3),
  PRIMARY KEY (workspace_id, id)
);
CREATE INDEX import_file_waiting ON import_file (created_at) WHERE state IN ('queued', 'running');

CREATE TABLE import_part (
  workspace_id uuid NOT NULL,
  import_id uuid NOT NULL,
  part integer NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (workspace_id, import_id, part),
  FOREIGN KEY (workspace_id, import_id) REFERENCES import_file (workspace_id, id) ON DELETE CASCADE
);

-- Rows that were not taken, as they came, with the reason.
CREATE TABLE import_refusal (
  workspace_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  reason text NOT NULL,
  cells json NOT NULL,
  PRIMARY KEY (workspace_id, import_id, line),
  FOREIGN KEY (workspace_id, import_id) REFERENCES import_file (workspace_id, id) ON DELETE CASCADE
);
