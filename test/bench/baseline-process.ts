// The baselines: plain Express on the same database. POST /insert parses the body and inserts one row; GET /one does SELECT 1.
import express from 'express';
import pg from 'pg';
import { portOf } from './port-of.ts';

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });
await pool.query(
  'CREATE TABLE IF NOT EXISTS bench_plain (id TEXT PRIMARY KEY, body JSONB NOT NULL, received_at TIMESTAMPTZ NOT NULL DEFAULT now())',
);
const app = express();
app.post('/insert', express.json({ limit: '1mb' }), async (request, response) => {
  const body: { events: { id: string }[] } = request.body;
  await pool.query({
    name: 'insert',
    text: 'INSERT INTO bench_plain (id, body) VALUES ($1, $2)',
    values: [body.events[0]?.id, JSON.stringify(body)],
  });
  response.json({ ok: true });
});
app.get('/one', async (_request, response) => {
  response.json((await pool.query({ name: 'one', text: 'SELECT 1 AS one' })).rows);
});
const server = app.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: String(portOf(server)) }));
});
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end().then(() => process.exit(0));
});
