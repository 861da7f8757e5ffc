import { openEngine } from './engine.js';
import { exitScenarios } from './exit-scenarios.js';

/* Started by scripts/test/browsers.js, which has seen that the browser is here. */
exitScenarios(openEngine);
