import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {
    name: '@storybook/web-components-vite',
    // The vite.config.ts of the package builds a library; stories are a plain page.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  // Nothing is sent and nothing is asked for: neither telemetry, nor crash reports, nor news.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
};

export default config;
