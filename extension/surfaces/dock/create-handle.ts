import { h } from '../element.ts';
import { onTrusted } from '../trusted.ts';

const stepPx = 24;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A grip by which a box is moved: dragged, or with the arrow keys. `move` gets px, `done` is called when it was let go. */
export function createHandle(move: (byX: number, byY: number) => void, done: () => void): HTMLButtonElement {
  const handle = h('button', 'handle');
  handle.type = 'button';
  handle.append(drawGrip());
  let last: { readonly x: number; readonly y: number } | null = null;
  onTrusted(handle, 'pointerdown', (event) => {
    if (event.button !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    handle.setPointerCapture(event.pointerId);
  });
  onTrusted(handle, 'pointermove', ({ clientX, clientY }) => {
    if (last === null) return;
    move(clientX - last.x, clientY - last.y);
    last = { x: clientX, y: clientY };
  });
  const release = () => {
    if (last === null) return;
    last = null;
    done();
  };
  onTrusted(handle, 'pointerup', release);
  onTrusted(handle, 'pointercancel', release);
  onTrusted(handle, 'keydown', (event) => {
    const step = arrows[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(step[0] * stepPx, step[1] * stepPx);
    done();
  });
  return handle;
}

const svgNamespace = 'http://www.w3.org/2000/svg';

function drawGrip(): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 10 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', 'M2.5 3v.01M7.5 3v.01M2.5 8v.01M7.5 8v.01M2.5 13v.01M7.5 13v.01');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '2.4');
  path.setAttribute('stroke-linecap', 'round');
  svg.append(path);
  return svg;
}
