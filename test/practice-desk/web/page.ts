import { agents } from '../world/team.ts';
import { html, type Html } from './html.ts';
import { styles } from './styles.ts';

export interface Frame {
  readonly title: string;
  readonly agentId: string;
  readonly here: string;
}

/** A whole page of the desk. */
export function toPage({ title, agentId, here }: Frame, body: Html): string {
  const choices = agents.map(
    ({ id, name }) => html`<option value="${id}" ${id === agentId ? { html: 'selected' } : ''}>${name}</option>`,
  );
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${{ html: styles }}
        </style>
      </head>
      <body>
        <header>
          <a href="/"><strong>Practice desk</strong></a>
          <nav aria-label="Lists">
            <a href="/">Open</a><a href="/?list=mine">Mine</a><a href="/?list=unassigned">Unassigned</a
            ><a href="/?list=done">Done</a>
          </nav>
          <form method="post" action="/me">
            <input type="hidden" name="here" value="${here}" />
            <label
              >You are
              <select name="agent">
                ${choices}
              </select></label
            >
            <button>Switch</button>
          </form>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
  return page.html;
}
