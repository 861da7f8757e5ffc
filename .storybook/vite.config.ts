import { defineConfig, type Plugin } from 'vite';
import { leanLocales } from '../scripts/build/lean-locales.js';

export default defineConfig({ publicDir: false, plugins: [leanLocales() as Plugin], build: { target: 'es2022' } });
