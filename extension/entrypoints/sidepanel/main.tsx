import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/clock/clock-sign.css';
import '../../ui/figures/figures.css';
import '../../panels/panel.css';
import '../../ui/disputes/disputes.css';
import { PanelApp } from '../../panels/panel-app.tsx';
import { applySettings } from '../../settings/apply-settings.ts';
import { mount } from '../../ui/mount.tsx';

void applySettings().then(() => mount(() => <PanelApp />));
