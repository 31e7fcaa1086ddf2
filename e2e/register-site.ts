// Runs before each test file: modules that import the settings get those of the fixture site.
import { registerSite } from '../src/settings/registry.ts';
import { readSettings } from '../src/settings/settings.ts';
import { settings } from './fixture-site/settings.ts';

registerSite(readSettings(settings, process.env));
