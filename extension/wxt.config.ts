import { defineConfig } from 'wxt';
import { cssTargets } from './css-targets.ts';
import { developmentKey, firefoxAddonId } from './manifest-identity.ts';

const forStore = process.env.SHIFTLIGHT_STORE === '1';

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  // Firefox would default to version 2.
  manifestVersion: 3,
  imports: false,
  vite: () => ({ build: { cssTarget: cssTargets } }),
  zip: {
    name: 'shiftlight',
    sourcesRoot: '..',
    includeSources: ['extension/**', 'shared/**', 'package.json', 'package-lock.json', 'tsconfig.json'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    minimum_chrome_version: browser === 'firefox' ? undefined : '123',
    permissions: ['storage', 'alarms', 'scripting', 'notifications'],
    // Nothing is readable after installation: the API's and the helpdesk's own origins are asked for while connecting.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: '__MSG_action__' },
    // Firefox needs no schema: its policies are given as they are.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    commands:
      browser === 'firefox'
        ? { _execute_sidebar_action: { suggested_key: { default: 'Alt+Shift+L' } } }
        : { _execute_action: { suggested_key: { default: 'Alt+Shift+L' } } },
    ...(browser === 'firefox'
      ? {
          // Firefox's default policy would turn http and ws addresses into https and wss; an API on one's own machine has no certificate.
          content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
          browser_specific_settings: {
            gecko: {
              id: firefoxAddonId,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
            },
          },
        }
      : forStore
        ? {}
        : { key: developmentKey }),
  }),
  hooks: {
    // WXT copies the matches of a runtime-registered content script into `host_permissions`, which would grant every site at installation.
    'build:manifestGenerated': (_wxt, manifest) => {
      delete manifest.host_permissions;
      manifest.optional_host_permissions = ['https://*/*', 'http://*/*'];
    },
  },
});
