import { exitScenarios } from '../browsers/exit-scenarios.js';
import { openChromium } from '../browsers/chromium.js';

exitScenarios(openChromium);
