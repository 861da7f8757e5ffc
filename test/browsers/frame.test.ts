import { frameScenarios } from './frame-scenarios.js';
import { openEngine } from './engine.js';

/* Started by scripts/test/browsers.js, which has seen that the browser is here. */
frameScenarios(openEngine);
