import '../../ui/tokens.css';
import '../../ui/base.css';
import '../../ui/clock/clock-sign.css';
import '../../options/options.css';
import { OptionsApp } from '../../options/options-app.tsx';
import { applySettings } from '../../settings/apply-settings.ts';
import { mount } from '../../ui/mount.tsx';

void applySettings().then(() => mount(() => <OptionsApp />));
