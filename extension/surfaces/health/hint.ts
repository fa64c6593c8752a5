import detailsCss from '../details/details.css?inline';
import { createButton, h } from '../element.ts';
import { createShadowElement } from '../shadow-element.ts';
import { keepToOurselves } from '../trusted.ts';
import { createReport, type ReportSource } from './create-report.ts';
import hintCss from './hint.css?inline';
import { hintWords } from './hint-words.ts';

export const hintTag = 'shiftlight-hint';
const hostCss =
  'display:block!important;position:fixed!important;left:0!important;bottom:0!important;width:0!important;height:0!important;' +
  'margin:0!important;padding:0!important;border:0!important;overflow:visible!important;z-index:2147483000!important;' +
  'transform:none!important;opacity:1!important;visibility:visible!important;';

export interface HintEvents {
  hidden(): void;
}

export interface Hint {
  draw(source: ReportSource, scheme: 'light' | 'dark'): void;
  remove(): void;
}

/** A quiet word that badges are missing here, and a report which a person sees whole before it goes anywhere. */
export function createHint(events: HintEvents): Hint {
  const { host, shadow } = createShadowElement(hintTag, hostCss, detailsCss + hintCss);
  const box = h('div', 'box hint');
  box.setAttribute('role', 'status');
  shadow.append(box);
  keepToOurselves(shadow, true);
  let drawn: string | null = null;

  function showReport(source: ReportSource): void {
    const words = hintWords();
    const report = h('textarea', '');
    report.readOnly = true;
    report.value = createReport(source);
    report.setAttribute('aria-label', words.report);
    const said = h('span', 'notes');
    said.setAttribute('role', 'status');
    const copy = createButton('primary', words.copy, () => {
      void copyText(report).then((copied) => (said.textContent = copied ? words.copied : words.notCopied));
    });
    const save = createButton('', words.save, () => saveText(report.value, `shiftlight-${source.helpdesk.id}.json`));
    const hide = createButton('plain', words.hide, events.hidden);
    box.replaceChildren(h('p', 'notes', words.explained), report, h('div', 'buttons', copy, save, hide, said));
    copy.focus();
  }

  return {
    draw(source, scheme) {
      host.style.colorScheme = scheme;
      if (!host.isConnected) document.documentElement.append(host);
      if (drawn === source.problem) return;
      drawn = source.problem;
      const words = hintWords();
      box.replaceChildren(
        h('p', '', words.problems[source.problem]),
        h(
          'div',
          'buttons',
          createButton('', words.show, () => showReport(source)),
          createButton('plain', words.hide, events.hidden),
        ),
      );
    },
    remove() {
      host.remove();
      drawn = null;
    },
  };
}

/** Pages without TLS have no clipboard interface; there the older command does it. */
async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}

function saveText(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = h('a', '');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
