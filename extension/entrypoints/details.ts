import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../surfaces/details/details.ts';
import { createDock } from '../surfaces/dock/dock.ts';
import { createFlagForm } from '../surfaces/flag/flag-form.ts';
import { createReport } from '../surfaces/health/create-report.ts';
import { createHint } from '../surfaces/health/hint.ts';
import { createPopover } from '../surfaces/popover/popover.ts';
import { setLanguage } from '../ui/words/language.ts';

/** Put into a helpdesk's page by the worker when the script that draws the badges asks for it. */
export default defineUnlistedScript(() => {
  handOver({ setLanguage, createDock, createPopover, createFlagForm, createHint, createReport });
});
