import { defineContentScript } from 'wxt/utils/define-content-script';
import { startSurface } from '../surfaces/page/start-surface.ts';

/**
 * Registered by the worker on the helpdesks that the person allowed, and nowhere else; `matches` only satisfies the build, which takes
 * it out of the manifest again.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: ['https://*/*', 'http://*/*'],
  main(ctx) {
    ctx.addEventListener(window, 'wxt:locationchange', () => {});
    startSurface(ctx.signal, () => ctx.abort());
  },
});
