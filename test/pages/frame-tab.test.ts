import { openChromium } from '../browsers/chromium.js';
import { frameScenarios } from '../browsers/frame-scenarios.js';

frameScenarios(openChromium);
